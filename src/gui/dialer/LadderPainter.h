// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QPalette>
#include <QRectF>

class QColor;
class QModelIndex;
class QPainter;
class QString;

namespace jonction {

class LadderModel;

/// Draws a ladder: hosts on top, lifelines, one arrow a message, bands of audio. Serves the view and the SVG
/// alike; a larger font is a larger ladder.
class LadderPainter
{
public:
    LadderPainter(const QFont& font, const QPalette& palette);

    /// Height of one row, and of the row of hosts: a line for the name, one for the address.
    int rowHeight() const;
    int headHeight() const;
    /// Least width at which hosts and labels are readable.
    int leastWidth(int hosts) const;

    void paintHead(QPainter* painter, const QRectF& where, const LadderModel& model) const;
    /// One arrow or band; `row` is an index of the model or of a proxy that keeps its roles.
    void paintRow(QPainter* painter, const QRectF& where, const QModelIndex& row, int hosts) const;

    /// "Audio PCMA, encrypted, both ways, 2.0 s" of a band; "INVITE, repetition 2" of an arrow.
    static QString labelOf(const QModelIndex& row);

    /// The whole ladder as an SVG file, what is known of it as its title and description; false where the
    /// file cannot be written.
    static bool saveSvg(const LadderModel& model, const QString& fileName, const QString& title,
                        const QString& description = {});

private:
    qreal timeWidth() const;
    qreal columnX(const QRectF& where, int column, int hosts) const;
    void paintLifelines(QPainter* painter, const QRectF& where, const QModelIndex& row, int hosts) const;
    void paintTime(QPainter* painter, const QRectF& where, const QModelIndex& row) const;
    void paintArrow(QPainter* painter, const QRectF& where, const QModelIndex& row, int hosts) const;
    void paintBand(QPainter* painter, const QRectF& where, const QModelIndex& row, int hosts) const;
    void paintTip(QPainter* painter, qreal x, qreal y, qreal back, const QColor& color) const;

    QFont m_font;
    QPalette m_palette;
};

} // namespace jonction
