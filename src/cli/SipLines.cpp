// SPDX-License-Identifier: Apache-2.0
#include "cli/SipLines.h"

#include "dialer/CallVerdict.h"
#include "dialer/LadderModel.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

// A dash where nobody can know it.
QString measured(bool known, double value, const QString& unit)
{
    return known ? QLocale().toString(std::max(0.0, value), 'f', 1) + unit : u"–"_s;
}

QString directionSign(const QModelIndex& arrow)
{
    const bool sent = arrow.data(LadderModel::SentRole).toBool();
    if (arrow.data(LadderModel::BandRole).toBool() && sent == arrow.data(LadderModel::ReceivesRole).toBool())
        return sent ? u"↔"_s : u"×"_s;
    return sent ? u"→"_s : u"←"_s;
}

QString farSide(const QModelIndex& arrow)
{
    if (arrow.data(LadderModel::BandRole).toBool())
        return arrow.data(LadderModel::MediaPeerRole).toString();
    const auto* ladder = qobject_cast<const LadderModel*>(arrow.model());
    const bool sent = arrow.data(LadderModel::SentRole).toBool();
    const int column = arrow.data(sent ? LadderModel::ToRole : LadderModel::FromRole).toInt();
    return ladder ? ladder->hosts().value(column) : QString();
}

} // namespace

QString LadderLines::of(const QModelIndex& arrow)
{
    const QString host = farSide(arrow);
    m_width = std::max(m_width, host.size());
    const QString line = u"%1 ms  %2 %3  %4"_s.arg(arrow.data(LadderModel::AtMsRole).toLongLong(), 6)
                             .arg(directionSign(arrow), host.leftJustified(m_width),
                                  arrow.data(LadderModel::LabelRole).toString());
    const int repeat = arrow.data(LadderModel::RepeatRole).toInt();
    //: %1 a message ("INVITE"), %2 how often it was sent again
    return repeat > 0 ? QCoreApplication::translate("CommandLine", "%1 (repetition %2)").arg(line).arg(repeat)
                      : line;
}

QStringList soundLines(const SipOutcome& outcome, const QString& sent)
{
    const AudioOutcome& audio = outcome.audio;
    if (!audio.agreed)
        return {};
    const double lost = audio.expected > 0 ? 100.0 * double(audio.lost) / double(audio.expected) : 0;
    //: %1 "PCMU SRTP", %2 %3 packets, %4 "0.5 %" or a dash, %5 "1.2 ms" or a dash
    QStringList lines{
        QCoreApplication::translate("CommandLine",
                                    "Sound: %1, packets sent %2, received %3, lost %4, jitter %5")
            .arg(audio.codec + (audio.srtp ? u" SRTP"_s : QString()), QString::number(audio.sent),
                 QString::number(audio.received), measured(audio.received > 0, lost, u" %"_s),
                 measured(audio.received > 1, audio.jitterMs, u" ms"_s))};
    if (audio.mos > 0)
        lines.append(
            QCoreApplication::translate(
                "CommandLine",
                "Estimated MOS: %1, by the E-model for G.711 with loss concealment, from round trip, "
                "loss and a jitter buffer of 40 ms")
                .arg(QLocale().toString(audio.mos, 'f', 1)));
    if (!sent.isEmpty())
        lines.append(QCoreApplication::translate("CommandLine", "Keys sent: %1").arg(sent));
    if (const QString heard = audio.keys + outcome.keysByInfo; !heard.isEmpty())
        lines.append(QCoreApplication::translate("CommandLine", "Keys heard: %1").arg(heard));
    return lines;
}

} // namespace jonction
