// SPDX-License-Identifier: Apache-2.0
#include "gui/IconSet.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QString iconFile(const QString& name)
{
    return ":/icons/"_L1 + name + ".svg"_L1;
}

class LineIconEngine : public QIconEngine
{
public:
    LineIconEngine(QString name, Tone tone)
        : m_name(std::move(name))
        , m_tone(tone)
    {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        IconSet::paint(painter, m_name, rect, colorFor(mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // Qt 6 passes the size in device pixels here.
        QPixmap image = IconSet::pixmap(m_name, qMin(size.width(), size.height()), colorFor(mode), 1.0);
        image.setDevicePixelRatio(scale);
        return image;
    }
    QIconEngine* clone() const override { return new LineIconEngine(m_name, m_tone); }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return Theme::color(m_tone);
    }

    QString m_name;
    Tone m_tone;
};

} // namespace

QIcon IconSet::icon(const QString& name, Tone tone)
{
    return QIcon(new LineIconEngine(name, tone));
}

QPixmap IconSet::pixmap(const QString& name, int size, const QColor& color, qreal scale)
{
    const QString key = u"jonction/%1/%2/%3/%4"_s.arg(name).arg(size).arg(color.rgba()).arg(scale);
    QPixmap image;
    if (QPixmapCache::find(key, &image))
        return image;
    const int pixels = qMax(1, qRound(size * scale));
    image = QPixmap(pixels, pixels);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(iconFile(name));
    QPainter painter(&image);
    renderer.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), color);
    painter.end();
    image.setDevicePixelRatio(scale);
    QPixmapCache::insert(key, image);
    return image;
}

void IconSet::paint(QPainter* painter, const QString& name, const QRectF& where, const QColor& color)
{
    const int size = qRound(qMin(where.width(), where.height()));
    const QPixmap image = pixmap(name, size, color, painter->device()->devicePixelRatioF());
    const QPointF corner(where.center().x() - size / 2.0, where.center().y() - size / 2.0);
    painter->drawPixmap(QPointF(qRound(corner.x()), qRound(corner.y())), image);
}

QIcon IconSet::application()
{
    return QIcon(iconFile(u"jonction"_s));
}

} // namespace jonction
