// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Error.h"
#include "base/Job.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QUrl>

#include <functional>

namespace jonction {

class SetupFlow;

/// An account of the tenant, as far as picking agents goes.
struct DirectoryPerson
{
    QString id;
    QString name;
    QString upn;
    QString email;
    QString phone; ///< the first business number; may be in any spelling
    bool enabled = true;
    bool guest = false;
    bool synced = false; ///< comes from an own Active Directory: its name cannot be changed here
};

struct DirectoryGroup
{
    QString id;
    QString name;
    QString description;
};

/// Finds people in the tenant: by the beginning of a name, by group, or all of them, page by page. One
/// question at a time: a new one ends the one under way.
class PeopleFinder : public QObject
{
    Q_OBJECT

public:
    /// `flow` must outlive the finder.
    PeopleFinder(SetupFlow* flow, QObject* parent);

    void search(const QString& text);
    void everybody();
    void members(const QString& groupId);
    void groups(const QString& text);
    void stop();
    bool isBusy() const { return !m_job.isNull(); }

Q_SIGNALS:
    /// A new question: what was found before is no answer any more.
    void began();
    /// Some more people; several times for everybody().
    void peopleFound(const QList<jonction::DirectoryPerson>& people);
    void groupsFound(const QList<jonction::DirectoryGroup>& groups);
    void ended();
    void failed(const jonction::Error& error);

private:
    void nextPage(const QUrl& page);
    template<typename T>
    void follow(JobOf<T>* job, std::function<void(T&)> then);

    SetupFlow* m_flow;
    QPointer<Job> m_job;
};

} // namespace jonction
