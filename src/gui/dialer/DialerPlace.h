// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <memory>

class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QVBoxLayout;

namespace jonction {

namespace Ui {
class DialForm;
}
class DialerController;
class DocumentSession;
class LadderView;
class Navigator;
class ToneLabel;
class VerdictBox;
struct SipRequest;

/// A probe or a call to a SIP URI, its ladder while it runs, every message readable, and what it means.
class DialerPlace : public QWidget
{
    Q_OBJECT

public:
    DialerPlace(DocumentSession* session, Navigator* navigator, QWidget* parent);
    ~DialerPlace() override;

    /// Fills in the SIP URI of this agent; the person presses Call.
    void setTarget(const QString& upn);

private:
    void build();
    void buildForm(QVBoxLayout* layout);
    void buildResult(QVBoxLayout* layout);
    QPushButton* addButton(const QString& name, const QString& icon, const QString& text);
    void connectDialer();
    void fillCompleter();
    SipRequest request() const;
    QString targetUri() const;
    void showState();
    void showMessage(const QModelIndex& arrow);
    void saveAs();
    void write(const QString& fileName);

    DocumentSession* m_session;
    Navigator* m_navigator;
    DialerController* m_dialer;
    std::unique_ptr<Ui::DialForm> m_form;
    QWidget* m_formWidget;
    QPushButton* m_probe;
    QPushButton* m_call;
    QPushButton* m_hangUp;
    QPushButton* m_copy;
    QPushButton* m_save;
    ToneLabel* m_state;
    VerdictBox* m_verdict;
    LadderView* m_ladder;
    QPlainTextEdit* m_raw;
    QSplitter* m_splitter;
};

} // namespace jonction
