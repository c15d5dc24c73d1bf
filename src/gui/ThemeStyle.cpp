// SPDX-License-Identifier: Apache-2.0
#include "gui/ThemeStyle.h"

#include <QStyleOption>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

// Edges are made from these: the window's colour darkened by 140, and with the focus a darker highlight.
template<typename Option>
Option withEdges(const Option& drawn)
{
    Option option = drawn;
    if (!(option.state & QStyle::State_Enabled))
        return option;
    const bool dark = option.palette.window().color().lightness() < 128;
    option.palette.setColor(QPalette::Window, QColor(dark ? 0xff7f8896 : 0xff858c97).lighter(140));
    if (dark)
        option.palette.setColor(QPalette::Highlight, option.palette.link().color());
    return option;
}

} // namespace

ThemeStyle::ThemeStyle()
    : QProxyStyle(u"Fusion"_s)
{}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (button && (element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton)) {
        const QStyleOptionButton seen = withEdges(*button);
        QProxyStyle::drawPrimitive(element, &seen, painter, widget);
    } else if (frame && element == PE_FrameLineEdit) {
        const QStyleOptionFrame seen = withEdges(*frame);
        QProxyStyle::drawPrimitive(element, &seen, painter, widget);
    } else {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const
{
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (!spin || control != CC_SpinBox)
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    const QStyleOptionSpinBox seen = withEdges(*spin);
    QProxyStyle::drawComplexControl(control, &seen, painter, widget);
}

} // namespace jonction
