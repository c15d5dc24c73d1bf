// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/CommandRun.h"
#include "cli/SipLines.h"
#include "dialer/DialerController.h"
#include "dialer/SipJson.h"

#include <QTimer>

namespace jonction {

/// What the command line says of a SIP request. Empty where --user has no password: that is told already.
std::optional<SipRequest> sipRequestOf(const Arguments& arguments);
/// The verdict in words.
VerdictSentences sentencesOf(const CallVerdict& verdict);
/// Exit code of what failed: bad usage where nothing could be sent, because a URI was none or a file that was
/// named cannot be used.
int failureCode(const SipOutcome& outcome);
/// Who can mend it, and in which step of the set-up; empty where nobody has to.
QStringList actionLines(const CallVerdict& verdict);

/// `sip options|call|register|listen`. Exit 0 where it went as it was wanted.
class SipRun : public CommandRun
{
    Q_OBJECT

public:
    using CommandRun::CommandRun;
    void start() override;
    void stop() override;

protected:
    /// Begins what the command wants; false where it cannot.
    virtual bool begin(const SipRequest& request);
    virtual void conclude(const SipOutcome& outcome, const CallVerdict& verdict);

    DialerController m_dialer;

private:
    void print(const SipOutcome& outcome, const CallVerdict& verdict);
    void tellAddress();

    void takeRows(const QModelIndex&, int first, int last);
    void printLadder();

    LadderLines m_lines;
    QTimer m_settle;   ///< runs while rows wait to be shown
    int m_printed = 0; ///< rows of the ladder that are shown
    bool m_addressTold = false;
};

} // namespace jonction
