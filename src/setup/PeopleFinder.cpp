// SPDX-License-Identifier: Apache-2.0
#include "setup/PeopleFinder.h"

#include "setup/ServiceHub.h"
#include "setup/SetupFlow.h"

#include <utility>

namespace jonction {

namespace {

QList<DirectoryPerson> peopleOf(const QList<GraphUser>& users)
{
    QList<DirectoryPerson> people;
    people.reserve(users.size());
    for (const GraphUser& user : users)
        people.append({user.id, user.displayName, user.userPrincipalName, user.mail,
                       user.businessPhones.value(0), user.accountEnabled,
                       user.userType == QLatin1String("Guest"), user.onPremisesSyncEnabled});
    return people;
}

QList<DirectoryGroup> groupsOf(const QList<GraphGroup>& found)
{
    QList<DirectoryGroup> groups;
    for (const GraphGroup& group : found)
        groups.append({group.id, group.displayName, group.description});
    return groups;
}

} // namespace

PeopleFinder::PeopleFinder(SetupFlow* flow, QObject* parent)
    : QObject(parent)
    , m_flow(flow)
{}

template<typename T>
void PeopleFinder::follow(JobOf<T>* job, std::function<void(T&)> then)
{
    m_job = job;
    job->onDone(this, [this, job, then = std::move(then)](Result<T>& result) {
        if (m_job != job)
            return; // another question has been asked since
        m_job = nullptr;
        if (result.ok())
            return then(result.value());
        Q_EMIT ended();
        if (result.error().kind != ErrorKind::Cancelled)
            Q_EMIT failed(result.error());
    });
}

void PeopleFinder::stop()
{
    if (!m_job)
        return;
    const QPointer<Job> job = std::exchange(m_job, nullptr);
    job->cancel();
    Q_EMIT ended();
}

void PeopleFinder::search(const QString& text)
{
    stop();
    Q_EMIT began();
    follow<QList<GraphUser>>(m_flow->services().users()->search(this, text), [this](QList<GraphUser>& users) {
        Q_EMIT peopleFound(peopleOf(users));
        Q_EMIT ended();
    });
}

void PeopleFinder::everybody()
{
    stop();
    Q_EMIT began();
    nextPage({});
}

void PeopleFinder::nextPage(const QUrl& page)
{
    follow<GraphUserPage>(m_flow->services().users()->page(this, page), [this](GraphUserPage& found) {
        Q_EMIT peopleFound(peopleOf(found.users));
        if (found.next.isEmpty())
            return Q_EMIT ended();
        nextPage(found.next);
    });
}

void PeopleFinder::members(const QString& groupId)
{
    stop();
    Q_EMIT began();
    follow<QList<GraphUser>>(m_flow->services().users()->members(this, groupId),
                             [this](QList<GraphUser>& users) {
                                 Q_EMIT peopleFound(peopleOf(users));
                                 Q_EMIT ended();
                             });
}

void PeopleFinder::groups(const QString& text)
{
    stop();
    Q_EMIT began();
    follow<QList<GraphGroup>>(m_flow->services().users()->groups(this, text),
                              [this](QList<GraphGroup>& found) {
                                  Q_EMIT groupsFound(groupsOf(found));
                                  Q_EMIT ended();
                              });
}

} // namespace jonction
