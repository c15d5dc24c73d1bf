// SPDX-License-Identifier: Apache-2.0
#include "gui/SettingsPlace.h"

#include "gui/AppSettings.h"
#include "gui/ToneLabel.h"

#include <QApplication>
#include <QComboBox>
#include <QFormLayout>

namespace jonction {

using namespace Qt::StringLiterals;

SettingsPlace::SettingsPlace(QWidget* parent)
    : QWidget(parent)
    , m_language(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_note(new ToneLabel(this))
{
    setObjectName(u"settingsPlace"_s);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(Theme::medium);
    form->setVerticalSpacing(Theme::small);
    form->addRow(tr("Language"), m_language);
    form->addRow(tr("Colours"), m_theme);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::huge, Theme::huge, Theme::huge, Theme::huge);
    layout->setSpacing(Theme::large);
    layout->addLayout(form);
    layout->addWidget(m_note);
    layout->addStretch(1);
    m_language->setObjectName(u"language"_s);
    m_language->setAccessibleName(tr("Language"));
    m_theme->setObjectName(u"theme"_s);
    m_theme->setAccessibleName(tr("Colours"));
    fill();
    connect(m_language, &QComboBox::activated, this, [this] {
        AppSettings::setLanguage(m_language->currentData().toString());
        m_note->show(u"info"_s, Tone::Info, tr("The language changes when Jonction is started again."));
    });
    connect(m_theme, &QComboBox::activated, this, [this] {
        const QString mode = m_theme->currentData().toString();
        AppSettings::setTheme(mode);
        Theme::apply(*qApp, Theme::modeFromString(mode));
    });
}

void SettingsPlace::fill()
{
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"Français"_s, u"fr"_s);
    m_theme->addItem(tr("As the system"), u"system"_s);
    m_theme->addItem(tr("Light"), u"light"_s);
    m_theme->addItem(tr("Dark"), u"dark"_s);
    for (QComboBox* box : {m_language, m_theme})
        box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_language->setCurrentIndex(qMax(0, m_language->findData(AppSettings::language())));
    m_theme->setCurrentIndex(qMax(0, m_theme->findData(AppSettings::theme())));
}

} // namespace jonction
