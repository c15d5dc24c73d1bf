// SPDX-License-Identifier: Apache-2.0
#include "gui/Theme.h"

#include "gui/ThemeStyle.h"

#include <QApplication>
#include <QStyle>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

struct ToneColors
{
    QRgb light;
    QRgb lightTint;
    QRgb dark;
    QRgb darkTint;
};

ToneColors toneColors(Tone tone)
{
    switch (tone) {
    case Tone::Ok:
        return {0xff17692d, 0xffe3f3e6, 0xff86d89a, 0xff1d3425};
    case Tone::Working:
        return {0xff1b5aa8, 0xffe4eefb, 0xff93c0ff, 0xff1f2f47};
    case Tone::Attention:
        return {0xff7f4b00, 0xfffdf0d8, 0xfff7c26b, 0xff3b2f1a};
    case Tone::Error:
        return {0xffab1f19, 0xfffde7e5, 0xffffa39b, 0xff432423};
    case Tone::Stale:
        return {0xff565d6a, 0xffeceef1, 0xffb4bcc8, 0xff30353d};
    case Tone::Info:
        return {0xff0a5c68, 0xffe0f2f4, 0xff7fd0dc, 0xff1b3438};
    case Tone::Practice:
        return {0xff6a2c91, 0xfff2e6fa, 0xffd9b3f5, 0xff35254a};
    case Tone::Muted:
        return {0xff565d6a, 0xffeceef1, 0xffaeb6c2, 0xff30353d};
    case Tone::Neutral:
        break;
    }
    return {0xff1c2330, 0xffeceef1, 0xffe7eaf0, 0xff30353d};
}

struct Ground
{
    QRgb window, base, alternate, button, text, disabled, highlight, highlightedText, link, mid, light;
};

QPalette paletteOf(const Ground& g)
{
    QPalette palette(QColor(g.button), QColor(g.window));
    palette.setColor(QPalette::Window, g.window);
    palette.setColor(QPalette::Base, g.base);
    palette.setColor(QPalette::AlternateBase, g.alternate);
    palette.setColor(QPalette::Button, g.button);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, g.text);
        palette.setColor(QPalette::Disabled, role, g.disabled);
    }
    palette.setColor(QPalette::PlaceholderText, g.disabled);
    palette.setColor(QPalette::ToolTipBase, g.base);
    palette.setColor(QPalette::Highlight, g.highlight);
    palette.setColor(QPalette::HighlightedText, g.highlightedText);
    palette.setColor(QPalette::Link, g.link);
    palette.setColor(QPalette::LinkVisited, g.link);
    palette.setColor(QPalette::Mid, g.mid);
    palette.setColor(QPalette::Light, g.light);
    return palette;
}

} // namespace

QPalette Theme::lightPalette()
{
    return paletteOf({0xfff4f5f7, 0xffffffff, 0xfff8f9fb, 0xffe9ebef, 0xff1c2330, 0xff68707d, 0xff20548f,
                      0xffffffff, 0xff1b5aa8, 0xffc9ced6, 0xffffffff});
}

QPalette Theme::darkPalette()
{
    return paletteOf({0xff1b1f25, 0xff2a2f38, 0xff2f353f, 0xff3a424e, 0xffe7eaf0, 0xff98a1ae, 0xff3567a6,
                      0xffffffff, 0xff93c0ff, 0xff454d59, 0xff3d4551});
}

void Theme::apply(QApplication& app, ThemeMode mode)
{
#if !defined(Q_OS_WIN) && !defined(Q_OS_MACOS)
    // A desktop that brings its own style (Breeze, Kvantum) has set it already: ours is only the fallback.
    const bool ours = qobject_cast<ThemeStyle*>(QApplication::style()) != nullptr;
    if (!ours && QApplication::style()->name() != "fusion"_L1 && mode == ThemeMode::System)
        return;
    if (!ours)
        QApplication::setStyle(new ThemeStyle);
    const bool dark = mode == ThemeMode::Dark || (mode == ThemeMode::System && isDark());
    app.setPalette(dark ? darkPalette() : lightPalette());
#else
    if (mode != ThemeMode::System)
        app.setPalette(mode == ThemeMode::Dark ? darkPalette() : lightPalette());
#endif
}

ThemeMode Theme::modeFromString(const QString& text)
{
    if (text == "light"_L1)
        return ThemeMode::Light;
    return text == "dark"_L1 ? ThemeMode::Dark : ThemeMode::System;
}

QString Theme::toString(ThemeMode mode)
{
    switch (mode) {
    case ThemeMode::Light:
        return u"light"_s;
    case ThemeMode::Dark:
        return u"dark"_s;
    case ThemeMode::System:
        break;
    }
    return u"system"_s;
}

bool Theme::isDark()
{
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
}

QColor Theme::color(Tone tone)
{
    if (tone == Tone::Neutral)
        return QApplication::palette().color(QPalette::WindowText);
    const ToneColors colors = toneColors(tone);
    return QColor(isDark() ? colors.dark : colors.light);
}

QColor Theme::tint(Tone tone)
{
    const ToneColors colors = toneColors(tone);
    return QColor(isDark() ? colors.darkTint : colors.lightTint);
}

QColor Theme::line()
{
    return QColor(isDark() ? 0xff454d59U : 0xffd3d8dfU);
}

QFont Theme::titleFont(const QFont& base)
{
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * 1.5);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont Theme::headingFont(const QFont& base)
{
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * 1.15);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont Theme::tabular(const QFont& base)
{
    // Qt 6.4 has no font features: the families in use have digits of one width, kerning is what moves them.
    QFont font = base;
    font.setKerning(false);
    return font;
}

} // namespace jonction
