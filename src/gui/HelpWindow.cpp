// SPDX-License-Identifier: Apache-2.0
#include "gui/HelpWindow.h"

#include "gui/Theme.h"
#include "words/Words.h"

#include <QTextBrowser>
#include <QVBoxLayout>

namespace jonction {

using namespace Qt::StringLiterals;

HelpWindow::HelpWindow(QWidget* parent)
    : QDialog(parent)
    , m_text(new QTextBrowser(this))
{
    setObjectName(u"helpWindow"_s);
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
    resize(520, 560);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::small, Theme::small, Theme::small, Theme::small);
    layout->addWidget(m_text);
    m_text->setOpenExternalLinks(true);
    m_text->setAccessibleName(tr("Guide"));
    m_text->document()->setDocumentMargin(Theme::medium);
}

void HelpWindow::showStep(StepId step)
{
    setWindowTitle(tr("Guide: %1").arg(Words::stepTitle(step)));
    m_text->setHtml(u"<h3>%1</h3><p>%2</p>%3"_s.arg(Words::stepTitle(step).toHtmlEscaped(),
                                                    Words::stepPurpose(step).toHtmlEscaped(),
                                                    Words::stepHelp(step)));
    show();
    raise();
    activateWindow();
}

} // namespace jonction
