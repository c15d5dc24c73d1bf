// SPDX-License-Identifier: Apache-2.0
#include "gui/dialer/LadderPainter.h"

#include "dialer/LadderModel.h"
#include "gui/Theme.h"

#include <QCoreApplication>
#include <QFile>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QSvgGenerator>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QString paintedText(const char* text)
{
    return QCoreApplication::translate("LadderPainter", text);
}

// 1xx in the working tone, 2xx fine, 3xx to think about, the rest failed; requests in the text's colour.
Tone toneOfStatus(int status)
{
    if (status == 0)
        return Tone::Neutral;
    if (status < 200)
        return Tone::Working;
    if (status < 300)
        return Tone::Ok;
    return status < 400 ? Tone::Attention : Tone::Error;
}

QString directionText(bool sends, bool receives)
{
    if (sends && receives)
        return paintedText(QT_TRANSLATE_NOOP("LadderPainter", "both ways"));
    if (sends)
        return paintedText(QT_TRANSLATE_NOOP("LadderPainter", "only from here"));
    return receives ? paintedText(QT_TRANSLATE_NOOP("LadderPainter", "only to here"))
                    : paintedText(QT_TRANSLATE_NOOP("LadderPainter", "silent"));
}

QString bandText(const QModelIndex& band)
{
    const QString codec = band.data(LadderModel::CodecRole).toString();
    QStringList parts{paintedText(QT_TRANSLATE_NOOP("LadderPainter", "Audio %1")).arg(codec)};
    if (band.data(LadderModel::EncryptedRole).toBool())
        parts.append(paintedText(QT_TRANSLATE_NOOP("LadderPainter", "encrypted")));
    parts.append(directionText(band.data(LadderModel::SentRole).toBool(),
                               band.data(LadderModel::ReceivesRole).toBool()));
    const qint64 until = band.data(LadderModel::BandEndRole).toLongLong();
    const double seconds = double(until - band.data(LadderModel::AtMsRole).toLongLong()) / 1000;
    if (until >= 0)
        parts.append(paintedText(QT_TRANSLATE_NOOP("LadderPainter", "%1 s"))
                         .arg(QLocale().toString(qMax(0.0, seconds), 'f', 1)));
    return parts.join(u", "_s).simplified();
}

} // namespace

LadderPainter::LadderPainter(const QFont& font, const QPalette& palette)
    : m_font(font)
    , m_palette(palette)
{}

QString LadderPainter::labelOf(const QModelIndex& row)
{
    if (row.data(LadderModel::BandRole).toBool())
        return bandText(row);
    const QString label = row.data(LadderModel::LabelRole).toString();
    const int repeat = row.data(LadderModel::RepeatRole).toInt();
    return repeat > 0
               ? paintedText(QT_TRANSLATE_NOOP("LadderPainter", "%1, repetition %2")).arg(label).arg(repeat)
               : label;
}

int LadderPainter::rowHeight() const
{
    return QFontMetrics(m_font).height() * 2 + Theme::small;
}

int LadderPainter::headHeight() const
{
    return QFontMetrics(m_font).height() * 2 + Theme::medium;
}

qreal LadderPainter::timeWidth() const
{
    return QFontMetricsF(m_font).horizontalAdvance(u"000000 ms"_s) + Theme::small;
}

int LadderPainter::leastWidth(int hosts) const
{
    return int(timeWidth() + QFontMetricsF(m_font).averageCharWidth() * 24 * qMax(2, hosts));
}

qreal LadderPainter::columnX(const QRectF& where, int column, int hosts) const
{
    const qreal space = (where.width() - timeWidth()) / qMax(2, hosts);
    return where.left() + timeWidth() + space * (column + 0.5);
}

void LadderPainter::paintHead(QPainter* painter, const QRectF& where, const LadderModel& model) const
{
    const auto hosts = static_cast<int>(model.hosts().size());
    const qreal space = (where.width() - timeWidth()) / qMax(2, hosts);
    const QFontMetricsF metrics(m_font);
    painter->setFont(m_font);
    for (int column = 0; column < hosts; ++column) {
        const QString name = model.isOwn(column)
                                 ? paintedText(QT_TRANSLATE_NOOP("LadderPainter", "This computer"))
                                 : model.hostName(column);
        const QString address = model.hosts().at(column);
        const qreal left = columnX(where, column, hosts) - space / 2 + Theme::tiny;
        QRectF line(left, where.top() + Theme::tiny, space - Theme::small, metrics.height());
        painter->setPen(m_palette.color(QPalette::Text));
        painter->drawText(line, Qt::AlignCenter,
                          metrics.elidedText(name.isEmpty() ? address : name, Qt::ElideMiddle, line.width()));
        if (name.isEmpty())
            continue;
        line.translate(0, metrics.height());
        painter->setPen(Theme::color(Tone::Muted));
        painter->drawText(line, Qt::AlignCenter, metrics.elidedText(address, Qt::ElideMiddle, line.width()));
    }
}

void LadderPainter::paintTip(QPainter* painter, qreal x, qreal y, qreal back, const QColor& color) const
{
    QPainterPath tip(QPointF(x, y));
    tip.lineTo(x + back, y - 4);
    tip.lineTo(x + back, y + 4);
    tip.closeSubpath();
    painter->fillPath(tip, color);
}

void LadderPainter::paintLifelines(QPainter* painter, const QRectF& where, const QModelIndex& row,
                                   int hosts) const
{
    for (const int column : row.data(LadderModel::CoversRole).value<QList<int>>()) {
        const qreal own = columnX(where, 0, hosts);
        const qreal peer = columnX(where, column, hosts);
        painter->fillRect(QRectF(own, where.top(), peer - own, where.height()), Theme::tint(Tone::Info));
    }
    painter->setPen(QPen(Theme::line(), 1.0));
    for (int column = 0; column < hosts; ++column) {
        const qreal x = columnX(where, column, hosts);
        painter->drawLine(QPointF(x, where.top()), QPointF(x, where.bottom()));
    }
}

void LadderPainter::paintTime(QPainter* painter, const QRectF& where, const QModelIndex& row) const
{
    const QFontMetricsF metrics(m_font);
    const qreal y = where.bottom() - Theme::small;
    painter->setPen(Theme::color(Tone::Muted));
    painter->drawText(QRectF(where.left() + Theme::tiny, y - metrics.height(), timeWidth() - Theme::small,
                             metrics.height() + Theme::tiny),
                      Qt::AlignRight | Qt::AlignVCenter,
                      u"%1 ms"_s.arg(row.data(LadderModel::AtMsRole).toLongLong()));
}

void LadderPainter::paintArrow(QPainter* painter, const QRectF& where, const QModelIndex& row,
                               int hosts) const
{
    const QFontMetricsF metrics(m_font);
    const qreal y = where.bottom() - Theme::small;
    const qreal from = columnX(where, row.data(LadderModel::FromRole).toInt(), hosts);
    const qreal to = columnX(where, row.data(LadderModel::ToRole).toInt(), hosts);
    const QColor color = Theme::color(toneOfStatus(row.data(LadderModel::StatusRole).toInt()));
    const bool again = row.data(LadderModel::RepeatRole).toInt() > 0;
    painter->setPen(QPen(color, 1.0, again ? Qt::DashLine : Qt::SolidLine));
    painter->drawLine(QPointF(from, y), QPointF(to, y));
    paintTip(painter, to, y, to > from ? -8 : 8, color);
    painter->setPen(color);
    const QRectF words(qMin(from, to) + 10, y - metrics.height() - 2, qAbs(to - from) - 20, metrics.height());
    painter->drawText(words, Qt::AlignCenter,
                      metrics.elidedText(labelOf(row), Qt::ElideRight, words.width()));
}

void LadderPainter::paintBand(QPainter* painter, const QRectF& where, const QModelIndex& row, int hosts) const
{
    const qreal own = columnX(where, row.data(LadderModel::FromRole).toInt(), hosts);
    const qreal peer = columnX(where, row.data(LadderModel::ToRole).toInt(), hosts);
    const QRectF band(qMin(own, peer), where.top() + Theme::tiny, qAbs(peer - own),
                      where.height() - 2 * Theme::tiny);
    const bool goesRight = peer > own;
    const QColor color = Theme::color(Tone::Info);
    painter->setPen(QPen(color, 1.0));
    painter->setBrush(Theme::tint(Tone::Info));
    painter->drawRect(band);
    const bool sends = row.data(LadderModel::SentRole).toBool();
    const bool receives = row.data(LadderModel::ReceivesRole).toBool();
    if (goesRight ? sends : receives)
        paintTip(painter, band.right() - 2, band.center().y(), -8, color);
    if (goesRight ? receives : sends)
        paintTip(painter, band.left() + 2, band.center().y(), 8, color);
    painter->drawText(band.adjusted(12, 0, -12, 0), Qt::AlignCenter | Qt::TextWordWrap, labelOf(row));
}

void LadderPainter::paintRow(QPainter* painter, const QRectF& where, const QModelIndex& row, int hosts) const
{
    painter->setFont(m_font);
    paintLifelines(painter, where, row, hosts);
    paintTime(painter, where, row);
    if (row.data(LadderModel::BandRole).toBool())
        paintBand(painter, where, row, hosts);
    else
        paintArrow(painter, where, row, hosts);
}

bool LadderPainter::saveSvg(const LadderModel& model, const QString& fileName, const QString& title,
                            const QString& description)
{
    // A picture for documents: on white whatever the theme, in a font that every viewer has.
    const LadderPainter ladder(QFont(u"sans-serif"_s, 10), Theme::lightPalette());
    const int hosts = int(model.hosts().size());
    const QSize size(ladder.leastWidth(hosts) * 2,
                     ladder.headHeight() + ladder.rowHeight() * model.rowCount() + 16);
    QFile file(fileName);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return false;
    QSvgGenerator svg;
    svg.setOutputDevice(&file);
    svg.setSize(size);
    svg.setViewBox(QRect(QPoint(0, 0), size));
    svg.setTitle(title);
    svg.setDescription(description);
    QPainter painter(&svg);
    painter.fillRect(QRect(QPoint(0, 0), size), Qt::white);
    ladder.paintHead(&painter, QRectF(0, 0, size.width(), ladder.headHeight()), model);
    for (int row = 0; row < model.rowCount(); ++row)
        ladder.paintRow(
            &painter,
            QRectF(0, ladder.headHeight() + row * ladder.rowHeight(), size.width(), ladder.rowHeight()),
            model.index(row), hosts);
    painter.end();
    return file.error() == QFileDevice::NoError;
}

} // namespace jonction
