// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The one place that includes sofia-sip: its context types are macros that must be the same in all files.
namespace jonction {
class SofiaThread;
class SofiaAgent;
class SofiaLine;
} // namespace jonction

#define SU_ROOT_MAGIC_T jonction::SofiaThread
#define NUA_MAGIC_T jonction::SofiaAgent
#define NUA_HMAGIC_T jonction::SofiaLine

#include <sofia-sip/nta.h>
#include <sofia-sip/nta_tag.h>
#include <sofia-sip/nua.h>
#include <sofia-sip/nua_tag.h>
#include <sofia-sip/sip.h>
#include <sofia-sip/sip_header.h>
#include <sofia-sip/sip_status.h>
#include <sofia-sip/sip_tag.h>
#include <sofia-sip/sofia_features.h>
#include <sofia-sip/sresolv.h>
#include <sofia-sip/su.h>
#include <sofia-sip/su_log.h>
#include <sofia-sip/su_wait.h>
#include <sofia-sip/tport_tag.h>

// The library names a parameter with a keyword of C++.
#define template template_
#include <sofia-resolv/sres_cache.h>
#undef template
#include <sofia-resolv/sres_record.h>
