// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPushButton;
class QTabWidget;
class QVBoxLayout;

namespace jonction {

class AudioPanel;
class CallBar;
class CallClock;
class DialerController;
class DialOptions;
class DocumentSession;
class LadderPanel;
class ProbeView;
class Navigator;
class ToneLabel;
class VerdictBox;
struct CallVerdict;
struct SipOutcome;
struct SipRequest;

/// A probe or a call to a SIP URI, or a wait for one; its ladder while it runs, every message readable, what
/// it sounds like, and what it means.
class DialerPlace : public QWidget
{
    Q_OBJECT

public:
    DialerPlace(DocumentSession* session, Navigator* navigator, QWidget* parent);

    /// Fills in the SIP URI of this agent; the person presses Call.
    void setTarget(const QString& upn);

private:
    void build();
    void buildActions(QVBoxLayout* layout);
    QPushButton* addButton(const QString& name, const QString& icon, const QString& text);
    void connectOptions();
    void connectDialer();
    void fillFromDocument();
    QStringList offers() const;
    using Work = bool (DialerController::*)(const SipRequest&);
    void begin(Work work);
    void showBegun(const SipRequest& request);
    void showState();
    QString transferTrouble() const;
    void showProgress();
    void showWhose();
    void showReport();
    void showEnd(const SipOutcome& outcome, const CallVerdict& verdict);
    void showWritten(const QString& fileName, bool ok);
    void openTransfer();

    DocumentSession* m_session;
    Navigator* m_navigator;
    DialerController* m_dialer;
    DialOptions* m_options;
    QPushButton* m_probe;
    QPushButton* m_call;
    QPushButton* m_hangUp;
    CallBar* m_bar;
    ToneLabel* m_state;
    CallClock* m_clock;
    AudioPanel* m_audio;
    VerdictBox* m_verdict;
    QTabWidget* m_result; // before its pages: Tab goes down the page
    ProbeView* m_probeView;
    LadderPanel* m_ladder;
    QString m_tested; ///< whom the verdict and the messages are of
    int m_limit = -1; ///< seconds that an answered call may last, as was chosen when it began
};

} // namespace jonction
