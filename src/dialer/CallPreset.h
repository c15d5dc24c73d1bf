// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/SipCommand.h"

#include <QStringList>

namespace jonction {

/// A way of calling that is known by name, so that a test call is like the real one.
namespace CallPreset {

/// "plain", "ccaip", in the order in which they are offered.
QStringList ids();

/// The request that the preset stands for. Whom to call, the way there (transport of "plain", proxy,
/// authorities, certificate name), the account's password, files and the called party's part stay as they are
/// in `wish`.
///
/// "plain": nothing but the defaults.
/// "ccaip": as CCAIP rings an agent (ccai-platform dossier 5, sip-trunk dossier 0.2): a new INVITE over UDP
/// port 5060 (unless the wish or one of its URIs names a transport) without signing in, G.711 in clear as the
/// common denominator (what CCAIP offers is not published), no extension demanded, and the number
/// `callerNumber` ("+33199000123") as From and P-Asserted-Identity at the target's host. Without a number
/// both stay as they are in `wish`.
SipRequest apply(const QString& id, const SipRequest& wish, const QString& callerNumber = {});

/// The wish, with what it leaves open as the preset has it: whoever says more than the preset means it.
SipRequest complete(const QString& id, const SipRequest& wish, const QString& callerNumber = {});

/// The transport of the preset where nobody named one, in the request or in the URI that leads the way; else
/// that of the request.
SipTransport transportOf(const QString& id, const SipRequest& request);

} // namespace CallPreset

} // namespace jonction
