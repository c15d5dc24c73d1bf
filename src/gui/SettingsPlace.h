// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QComboBox;

namespace jonction {

class ToneLabel;

/// Language and look of the program on this computer.
class SettingsPlace : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPlace(QWidget* parent);

private:
    void fill();

    QComboBox* m_language;
    QComboBox* m_theme;
    ToneLabel* m_note;
};

} // namespace jonction
