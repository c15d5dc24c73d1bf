// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/setup/StepForm.h"

#include <memory>

namespace jonction {

namespace Ui {
class SecretPage;
}

class SecretListModel;

/// Step 8: how long the client secret lives, every secret of the registration with the one that CCAIP holds,
/// the rotation, and the value for the portal.
class SecretPage : public StepForm
{
    Q_OBJECT

public:
    SecretPage(const FormContext& context, QWidget* parent);
    ~SecretPage() override;
    void load() override;

private:
    void connectButtons();
    void loadKnown();
    void loadRotation();
    void loadUnkept();
    void enableButtons();
    QString chosenKeyId() const;
    void holdsChosen();
    /// A wish, planned at once: the plan below shows it, and Apply asks before it is done.
    void wishGone(const QStringList& keyIds);
    void retireEnded();
    void rotate();
    void callOff();
    void exportCalendar();
    void keepUnkept();
    void withdrawUnkept();
    void copyValue();
    void copyUnkept();
    void showCountdown(int secondsLeft);

    std::unique_ptr<Ui::SecretPage> m_ui;
    SecretListModel* m_secrets;
    QList<QByteArray> m_shownGuides;
};

} // namespace jonction
