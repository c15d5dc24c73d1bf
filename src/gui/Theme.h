// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

class QApplication;

namespace jonction {

/// What a colour of our own means. Never shown without an icon and a word.
enum class Tone { Neutral, Muted, Ok, Working, Attention, Error, Stale, Info, Practice };

enum class ThemeMode { System, Light, Dark };

/// The few colours, sizes and distances of our own, in one place. Everything else comes from the palette.
/// Every tone has at least 4.5:1 against window, base and its own tint (WCAG 2.2 AA), in light and dark.
class Theme
{
public:
    // The 4 px grid.
    static constexpr int tiny = 4;
    static constexpr int small = 8;
    static constexpr int medium = 12;
    static constexpr int large = 16;
    static constexpr int huge = 24;
    /// Lines longer than this are hard to read: forms do not grow beyond it.
    static constexpr int readableWidth = 760;

    /// Chooses style and palette. Windows and macOS keep their own unless a mode is forced.
    static void apply(QApplication& app, ThemeMode mode);
    static ThemeMode modeFromString(const QString& text);
    static QString toString(ThemeMode mode);

    /// Decided by the palette in use, so that a system theme is followed.
    static bool isDark();
    static QColor color(Tone tone);
    /// A background for a strip or chip of this tone.
    static QColor tint(Tone tone);
    /// Thin lines around cards.
    static QColor line();

    static QPalette lightPalette();
    static QPalette darkPalette();

    static QFont titleFont(const QFont& base);
    static QFont headingFont(const QFont& base);
    /// Digits of one width, for tables and clocks.
    static QFont tabular(const QFont& base);
};

} // namespace jonction
