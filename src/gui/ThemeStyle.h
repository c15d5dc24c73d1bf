// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProxyStyle>

namespace jonction {

/// Fusion, with edges that can be seen: it draws boxes and fields a shade darker than the window, which on a
/// dark window is next to nothing.
class ThemeStyle : public QProxyStyle
{
    Q_OBJECT

public:
    ThemeStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
};

} // namespace jonction
