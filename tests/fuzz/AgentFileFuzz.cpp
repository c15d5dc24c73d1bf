// SPDX-License-Identifier: Apache-2.0
// Lists of agents from spreadsheets: what was read is written and read again alike.
#include "domain/AgentFile.h"
#include "fuzz/FuzzTarget.h"

using namespace jonction;

void fuzzOne(const QByteArray& input)
{
    const Result<AgentFileContent> content = AgentFile::read(input);
    if (!content.ok()) {
        fuzzPromise(content.error().kind == ErrorKind::InvalidInput && !content.error().code.isEmpty());
        return;
    }
    fuzzPromise(content->agents.size() <= AgentFile::mostAgents);
    Deployment d;
    d.agents = content->agents;
    for (const Agent& agent : content->agents)
        fuzzPromise(!agent.upn.isEmpty());
    const Result<AgentFileContent> again = AgentFile::read(AgentFile::write(d));
    fuzzPromise(again.ok() && (d.agents.isEmpty() || again->agents.size() == d.agents.size()));
    QList<Agent> merged = d.agents;
    AgentFile::merge(merged, content.value());
    fuzzPromise(merged.size() >= d.agents.size());
}
