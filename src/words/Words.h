// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The room that turns facts into the user's sentences: errors, findings, plans, states, times. Window and
/// terminal speak through it, so that both say the same. English is the source; catalogues translate. Pure;
/// any thread.

#include "words/AwaitWords.h"
#include "words/ErrorWords.h"
#include "words/FindingWords.h"
#include "words/GuideWords.h"
#include "words/PermissionWords.h"
#include "words/PlanWords.h"
#include "words/SignInWords.h"
#include "words/StateWords.h"
#include "words/StepWords.h"
#include "words/TimeWords.h"
