// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QPalette>
#include <QRectF>

class QModelIndex;
class QPainter;
class QString;

namespace jonction {

class LadderModel;

/// Draws a ladder: hosts on top, lifelines, one arrow a message. Serves the view and the SVG alike.
class LadderPainter
{
public:
    LadderPainter(const QFont& font, const QPalette& palette);

    /// Height of one arrow's row and of the row of hosts.
    int rowHeight() const;
    int headHeight() const;
    /// Least width at which hosts and labels are readable.
    int leastWidth(int hosts) const;

    void paintHead(QPainter* painter, const QRectF& where, const QStringList& hosts) const;
    void paintRow(QPainter* painter, const QRectF& where, const QModelIndex& arrow, int hosts) const;

    /// The whole ladder as an SVG file; false where the file cannot be written.
    static bool saveSvg(const LadderModel& model, const QString& fileName, const QString& title);

private:
    qreal columnX(const QRectF& where, int column, int hosts) const;
    void paintArrow(QPainter* painter, qreal from, qreal to, qreal y, const QColor& color) const;

    QFont m_font;
    QPalette m_palette;
};

} // namespace jonction
