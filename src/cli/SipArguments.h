// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialer/DialerController.h"

namespace CLI {
class App;
}

namespace jonction {

/// What the command line says of a SIP request, and of what to do with the call.
struct SipArguments
{
    SipRequest request; ///< without the password: that comes by --secret-from-env sip-password=VAR
    QString preset;     ///< of CallPreset; empty: none
    QString callerNumber;
    QString transferTo; ///< "here": this computer waits for the call itself
    bool attended = false;
};

/// The options, by what they belong to. `sip` outlives the parsing.
void addSipRequestOptions(CLI::App* command, SipArguments& sip, bool needsUri);
void addSipCallOptions(CLI::App* command, SipArguments& sip);
void addSipHoldOption(CLI::App* command, SipArguments& sip);
void addSipSoundOptions(CLI::App* command, SipArguments& sip);
void addSipListenOptions(CLI::App* command, SipArguments& sip);
void addSipTransferOptions(CLI::App* command, SipArguments& sip);

} // namespace jonction
