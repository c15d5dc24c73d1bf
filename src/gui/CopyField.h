// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace jonction {

/// A computed value: readable, selectable, with a Copy button; never edited.
class CopyField : public QWidget
{
    Q_OBJECT

public:
    explicit CopyField(QWidget* parent = nullptr);

    void setText(const QString& text);
    QString text() const;
    /// What stands there while the value is not known yet, and why.
    void setPlaceholderText(const QString& text);
    /// Names both parts for assistive tools after the label beside them.
    void setCaption(const QString& caption);

private:
    QLineEdit* m_edit;
    QToolButton* m_copy;
};

} // namespace jonction
