// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

class QModelIndex;

namespace jonction {

struct SipOutcome;

/// The ladder in a terminal, a line an arrow: when, which way, with whom, what; a repetition says that it is
/// one. The column of addresses grows with the longest that was seen.
class LadderLines
{
public:
    /// `arrow`: row of a LadderModel.
    QString of(const QModelIndex& arrow);

private:
    qsizetype m_width = 15; ///< "127.0.0.1:50600"
};

/// What was heard, in numbers, and telephone keys both ways; empty of a call that agreed on no sound. `sent`:
/// the keys that the request presses.
QStringList soundLines(const SipOutcome& outcome, const QString& sent);

} // namespace jonction
