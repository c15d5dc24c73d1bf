// SPDX-License-Identifier: Apache-2.0
#include "gui/dialer/LadderPainter.h"

#include "dialer/LadderModel.h"
#include "gui/Theme.h"

#include <QFile>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QSvgGenerator>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal timeWidth = 72;
constexpr qreal hostWidth = 220;

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

QString labelOf(const QModelIndex& arrow)
{
    const int repeated = arrow.data(LadderModel::RetransmissionsRole).toInt();
    const QString label = arrow.data(LadderModel::LabelRole).toString();
    return repeated > 0 ? label + u" ×%1"_s.arg(repeated + 1) : label;
}

} // namespace

LadderPainter::LadderPainter(const QFont& font, const QPalette& palette)
    : m_font(font)
    , m_palette(palette)
{}

int LadderPainter::rowHeight() const
{
    return QFontMetrics(m_font).height() * 2 + Theme::small;
}

int LadderPainter::headHeight() const
{
    return QFontMetrics(m_font).height() + Theme::medium;
}

int LadderPainter::leastWidth(int hosts) const
{
    return int(timeWidth + hostWidth * qMax(2, hosts));
}

qreal LadderPainter::columnX(const QRectF& where, int column, int hosts) const
{
    const qreal space = (where.width() - timeWidth) / qMax(2, hosts);
    return where.left() + timeWidth + space * (column + 0.5);
}

void LadderPainter::paintHead(QPainter* painter, const QRectF& where, const QStringList& hosts) const
{
    painter->setFont(m_font);
    painter->setPen(m_palette.color(QPalette::Text));
    const qreal space = (where.width() - timeWidth) / qMax(2, int(hosts.size()));
    for (int i = 0; i < hosts.size(); ++i) {
        const qreal x = columnX(where, i, int(hosts.size()));
        const QRectF box(x - space / 2 + 4, where.top(), space - 8, where.height());
        painter->drawText(box, Qt::AlignCenter,
                          QFontMetricsF(m_font).elidedText(hosts.at(i), Qt::ElideMiddle, box.width()));
    }
}

void LadderPainter::paintArrow(QPainter* painter, qreal from, qreal to, qreal y, const QColor& color) const
{
    painter->setPen(QPen(color, 1.0));
    painter->drawLine(QPointF(from, y), QPointF(to, y));
    const qreal back = to > from ? -8 : 8;
    QPainterPath head(QPointF(to, y));
    head.lineTo(to + back, y - 4);
    head.lineTo(to + back, y + 4);
    head.closeSubpath();
    painter->fillPath(head, color);
}

void LadderPainter::paintRow(QPainter* painter, const QRectF& where, const QModelIndex& arrow,
                             int hosts) const
{
    painter->setFont(m_font);
    painter->setPen(QPen(Theme::line(), 1.0));
    for (int column = 0; column < hosts; ++column) {
        const qreal x = columnX(where, column, hosts);
        painter->drawLine(QPointF(x, where.top()), QPointF(x, where.bottom()));
    }
    const QFontMetricsF metrics(m_font);
    const qreal y = where.bottom() - Theme::small;
    painter->setPen(m_palette.color(QPalette::PlaceholderText));
    painter->drawText(QRectF(where.left() + 4, y - metrics.height(), timeWidth - 8, metrics.height() + 4),
                      Qt::AlignRight | Qt::AlignVCenter,
                      u"%1 ms"_s.arg(arrow.data(LadderModel::AtMsRole).toLongLong()));
    const qreal from = columnX(where, arrow.data(LadderModel::FromRole).toInt(), hosts);
    const qreal to = columnX(where, arrow.data(LadderModel::ToRole).toInt(), hosts);
    const QColor color = Theme::color(toneOfStatus(arrow.data(LadderModel::StatusRole).toInt()));
    paintArrow(painter, from, to, y, color);
    painter->setPen(color);
    const QRectF words(qMin(from, to) + 10, y - metrics.height() - 2, qAbs(to - from) - 20, metrics.height());
    painter->drawText(words, Qt::AlignCenter,
                      metrics.elidedText(labelOf(arrow), Qt::ElideRight, words.width()));
}

bool LadderPainter::saveSvg(const LadderModel& model, const QString& fileName, const QString& title)
{
    // A picture for documents: on white whatever the theme, in a font that every viewer has.
    const LadderPainter ladder(QFont(u"sans-serif"_s, 10), Theme::lightPalette());
    const int hosts = int(model.hosts().size());
    const QSize size(ladder.leastWidth(hosts),
                     ladder.headHeight() + ladder.rowHeight() * model.rowCount() + 16);
    QFile file(fileName);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return false;
    QSvgGenerator svg;
    svg.setOutputDevice(&file);
    svg.setSize(size);
    svg.setViewBox(QRect(QPoint(0, 0), size));
    svg.setTitle(title);
    QPainter painter(&svg);
    painter.fillRect(QRect(QPoint(0, 0), size), Qt::white);
    ladder.paintHead(&painter, QRectF(0, 0, size.width(), ladder.headHeight()), model.hosts());
    for (int row = 0; row < model.rowCount(); ++row)
        ladder.paintRow(
            &painter,
            QRectF(0, ladder.headHeight() + row * ladder.rowHeight(), size.width(), ladder.rowHeight()),
            model.index(row), hosts);
    painter.end();
    return file.error() == QFileDevice::NoError;
}

} // namespace jonction
