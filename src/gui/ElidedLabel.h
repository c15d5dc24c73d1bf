// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace jonction {

/// One line that takes the room it is given: what does not fit is cut with an ellipsis, and is in the tool
/// tip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    using QLabel::QLabel;
    /// `whole` is what the tool tip says; empty: the text.
    void showText(const QString& text, const QString& whole = QString());
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void elide();

    QString m_whole;
};

} // namespace jonction
