// SPDX-License-Identifier: Apache-2.0
#include "sip/LibraryWords.h"

#include <QRegularExpression>

namespace jonction {

using namespace Qt::StringLiterals;

QString systemWordsIn(const QString& line)
{
    static const QRegularExpression before(u"^(?:(?:nta|nua|tport)[^:]*: |[A-Z]+ \\(\\d+\\): )+"_s);
    static const QRegularExpression after(u"(?: \\(\\d+\\))?(?: with (?:udp|tcp|tls|sctp)/.*)?$"_s);
    QString words = line;
    if (words.remove(before).size() == line.size())
        return line;
    return words.remove(after);
}

} // namespace jonction
