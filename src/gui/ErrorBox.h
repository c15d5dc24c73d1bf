// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace jonction {

class ToneLabel;
struct Error;

/// A failure in words: what is wrong, why it matters, what to do; the technical line under Details, with
/// Copy. Hidden while there is nothing to say.
class ErrorBox : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorBox(QWidget* parent = nullptr);
    void show(const Error& error);
    void clear();

Q_SIGNALS:
    /// The failure can be mended by signing in, and the person chose to.
    void signInRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ToneLabel* m_what;
    QLabel* m_text;
    QLabel* m_details;
    QPushButton* m_signIn;
    QPushButton* m_toggle;
    QPushButton* m_copy;
};

} // namespace jonction
