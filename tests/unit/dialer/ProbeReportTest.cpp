// SPDX-License-Identifier: Apache-2.0
#include "dialer/ProbeReport.h"
#include "dialer/DirectRoutingRules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction;

namespace {

const QDateTime now(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC);

TlsReport goodTls()
{
    TlsReport tls;
    tls.attempted = tls.verified = true;
    tls.version = u"TLSv1.2"_s;
    tls.cipher = u"ECDHE-RSA-AES256-GCM-SHA384"_s;
    tls.subject = u"sbc.contoso.com"_s;
    tls.issuer = u"Issuing CA"_s;
    tls.names = {u"sbc.contoso.com"_s};
    tls.notAfter = now.addDays(200);
    tls.root = u"Public Root"_s;
    tls.verifyName = tls.sni = u"sbc.contoso.com"_s;
    tls.handshakeMs = 4;
    tls.chain = {{u"sbc.contoso.com"_s,
                  u"Issuing CA"_s,
                  now.addDays(-10),
                  tls.notAfter,
                  u"RSA"_s,
                  2048,
                  u"sha256WithRSAEncryption"_s,
                  tls.names,
                  {u"serverAuth"_s, u"clientAuth"_s},
                  {},
                  false,
                  false,
                  {}}};
    return tls;
}

SipOutcome goodOutcome()
{
    SipOutcome outcome;
    outcome.ok = outcome.reachable = true;
    outcome.status = 200;
    outcome.reason = u"OK"_s;
    outcome.rttMs = 12;
    outcome.callReason = CallReason::Answered;
    outcome.transport = SipTransport::Tls;
    outcome.remote = u"192.0.2.1:5061"_s;
    outcome.names.asked = u"contoso.com"_s;
    outcome.names.lines = {
        {u"NAPTR"_s, u"contoso.com"_s, {}, -1, false, u"noRecord"_s},
        {u"SRV"_s, u"_sips._tcp.contoso.com"_s, u"1 1 5061 sbc.contoso.com."_s, 300, true, {}},
        {u"A"_s, u"sbc.contoso.com"_s, u"192.0.2.1"_s, -1, true, {}}};
    outcome.names.hops = {u"192.0.2.1:5061 tls sbc.contoso.com"_s};
    outcome.tcp = {true, true, 3, {}};
    outcome.tls = goodTls();
    return outcome;
}

QStringList summary(const QList<ProbeLine>& lines)
{
    QStringList texts;
    for (const ProbeLine& line : lines)
        texts.append(line.id + u' ' + toString(line.result));
    return texts;
}

bool has(const QList<ProbeLine>& lines, const QString& text)
{
    return summary(lines).contains(text);
}

} // namespace

class ProbeReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsWell()
    {
        const ProbeReport report = ProbeReport::of(goodOutcome(), {}, false, now);
        QCOMPARE(report.count(ProbeResult::Fail), 0);
        QCOMPARE(report.count(ProbeResult::Warn), 0);
        const QStringList texts = summary(report.lines);
        QCOMPARE(texts, (QStringList{u"name.none skipped"_s,    u"name.chosenTtl pass"_s,
                                     u"name.chosen pass"_s,     u"tcp.connected pass"_s,
                                     u"tls.version pass"_s,     u"tls.sni pass"_s,
                                     u"tls.certificate pass"_s, u"tls.names pass"_s,
                                     u"tls.usages pass"_s,      u"tls.ends pass"_s,
                                     u"tls.verified pass"_s,    u"tls.revocation skipped"_s,
                                     u"teams.version pass"_s,   u"teams.suite pass"_s,
                                     u"teams.name pass"_s,      u"teams.authorityHere skipped"_s,
                                     u"teams.key pass"_s,       u"teams.usage pass"_s,
                                     u"teams.ends pass"_s,      u"options.answered pass"_s,
                                     u"register.none skipped"_s}));
    }

    void aCertificateThatEndsTomorrow()
    {
        SipOutcome outcome = goodOutcome();
        outcome.tls.notAfter = outcome.tls.chain.first().notAfter = now.addDays(1);
        const ProbeReport report = ProbeReport::of(outcome, {}, false, now);
        QVERIFY(!report.failed());
        QVERIFY(report.lines.contains(
            ProbeLine{u"tls.endsSoon"_s, ProbeResult::Warn, {u"2026-05-02T12:00:00Z"_s, u"1"_s}}));
        QVERIFY(has(report.lines, u"teams.endsSoon warn"_s));
    }

    void aCertificateThatEnded()
    {
        SipOutcome outcome = goodOutcome();
        outcome.ok = outcome.reachable = outcome.tls.verified = false;
        outcome.status = 0;
        outcome.callReason = CallReason::TlsExpired;
        outcome.tls.notAfter = now.addDays(-1);
        const ProbeReport report = ProbeReport::of(outcome, {}, false, now);
        QVERIFY(has(report.lines, u"tls.ended fail"_s) && has(report.lines, u"tls.verdict fail"_s));
        QVERIFY(has(report.lines, u"teams.ended fail"_s));
        QCOMPARE(report.count(ProbeResult::Fail), 1); // one certificate, told from three sides
        QVERIFY(has(report.lines, u"options.notReached skipped"_s));
        QVERIFY(!mayRegisterAfter(outcome));
        QVERIFY(has(report.lines, u"register.none skipped"_s));
        QVERIFY(has(ProbeReport::of(outcome, {}, true, now).lines, u"register.notReached skipped"_s));
    }

    void aCertificateForClientsAlone()
    {
        SipOutcome outcome = goodOutcome();
        outcome.ok = outcome.reachable = outcome.tls.verified = false;
        outcome.status = 0;
        outcome.callReason = CallReason::TlsUsage;
        outcome.tls.chain.first().usages = {u"clientAuth"_s};
        const ProbeReport report = ProbeReport::of(outcome, {}, false, now);
        QVERIFY(has(report.lines, u"tls.usagesNoServer fail"_s) && !has(report.lines, u"tls.usages pass"_s));
        QCOMPARE(report.count(ProbeResult::Fail), 1);
    }

    void whatWasCancelledDidNotFail()
    {
        SipOutcome outcome;
        outcome.callReason = CallReason::Cancelled;
        ProbeReport report = ProbeReport::of(outcome, {}, true, now);
        QCOMPARE(summary(report.lines), QStringList{u"probe.verdict skipped"_s});
        QCOMPARE(report.count(ProbeResult::Fail), 0);
        QVERIFY(report.cancelled && report.failed()); // and yet it is not done
        report = ProbeReport::of(goodOutcome(), outcome, true, now);
        QVERIFY(has(report.lines, u"register.verdict skipped"_s) && report.cancelled);
        // While REGISTER is on its way nothing is said of it.
        report = ProbeReport::of(goodOutcome(), {}, true, now);
        QVERIFY(!summary(report.lines).last().startsWith("register"_L1) && !report.failed());
    }

    void aCertificateForTheMachineOnly()
    {
        SipOutcome outcome = goodOutcome();
        outcome.ok = outcome.reachable = outcome.tls.verified = false;
        outcome.callReason = CallReason::TlsWrongName;
        outcome.tls.verifyName = u"contoso.com"_s;
        const ProbeReport report = ProbeReport::of(outcome, {}, false, now);
        QVERIFY(report.lines.contains(
            ProbeLine{u"tls.machineName"_s, ProbeResult::Fail, {u"sbc.contoso.com"_s, u"contoso.com"_s}}));
        outcome.tls.names = {u"elsewhere.com"_s};
        QVERIFY(!has(ProbeReport::of(outcome, {}, false, now).lines, u"tls.machineName fail"_s));
    }

    void nobodyListens()
    {
        SipOutcome outcome = goodOutcome();
        outcome.ok = outcome.reachable = false;
        outcome.status = 0;
        outcome.callReason = CallReason::ConnectionRefused;
        outcome.tcp = {true, false, -1, u"Connection refused"_s};
        outcome.tls = {};
        outcome.tls.attempted = true;
        const ProbeReport report = ProbeReport::of(outcome, {}, false, now);
        QCOMPARE(report.count(ProbeResult::Fail), 1);
        QVERIFY(has(report.lines, u"tcp.verdict fail"_s) && has(report.lines, u"tls.notReached skipped"_s));
    }

    void noSuchName()
    {
        SipOutcome outcome;
        outcome.callReason = CallReason::NameUnknown;
        outcome.evidence = u"nobody.invalid"_s;
        outcome.names.lines = {{u"A"_s, u"nobody.invalid"_s, {}, -1, false, u"noName"_s}};
        const ProbeReport report = ProbeReport::of(outcome, {}, false, now);
        QCOMPARE(summary(report.lines),
                 (QStringList{u"name.none warn"_s, u"name.verdict fail"_s, u"options.notReached skipped"_s,
                              u"register.none skipped"_s}));
    }

    void whatWasTriedBefore()
    {
        SipOutcome outcome = goodOutcome();
        outcome.names.tried = {{u"192.0.2.8:5061 tls a"_s, CallReason::Timeout, {}},
                               {u"192.0.2.9:5061 tls b"_s, CallReason::TlsExpired, u"expired"_s}};
        const ProbeReport report = ProbeReport::of(outcome, {}, false, now);
        QVERIFY(has(report.lines, u"hop.verdict warn"_s) && has(report.lines, u"hop.verdict fail"_s));
    }

    void aliveButRefusing()
    {
        SipOutcome outcome = goodOutcome();
        outcome.ok = false;
        outcome.status = 405;
        outcome.callReason = CallReason::MethodNotAllowed;
        QVERIFY(has(ProbeReport::of(outcome, {}, false, now).lines, u"options.verdict warn"_s));
    }

    void registrations()
    {
        SipOutcome answer = goodOutcome();
        answer.work = SipWork::Registration;
        answer.challenges = {u"Digest SHA-256 contoso"_s, u"Basic contoso"_s};
        answer.authentication = u"SHA-256"_s;
        answer.registration = {true, true, 200, u"OK"_s, 20, 120};
        ProbeReport report = ProbeReport::of(goodOutcome(), answer, true, now);
        QVERIFY(has(report.lines, u"register.challenge pass"_s) &&
                has(report.lines, u"register.basic warn"_s));
        QVERIFY(report.lines.contains(
            ProbeLine{u"register.accepted"_s, ProbeResult::Pass, {u"20"_s, u"120"_s, u"SHA-256"_s}}));
        answer.registration.ok = false;
        answer.callReason = CallReason::CredentialsRefused;
        report = ProbeReport::of(goodOutcome(), answer, true, now);
        QVERIFY(has(report.lines, u"register.verdict fail"_s) && report.failed());
    }

    void rules_data()
    {
        QTest::addColumn<TlsReport>("tls");
        QTest::addColumn<QString>("line");
        const auto row = [](const char* name, const TlsReport& tls, const QString& line) {
            QTest::newRow(name) << tls << line;
        };
        TlsReport tls = goodTls();
        tls.version = u"TLSv1.1"_s;
        row("old version", tls, u"teams.versionOld fail"_s);
        tls.version = u"TLSv1.3"_s;
        row("new version", tls, u"teams.version13 pass"_s);
        tls = goodTls();
        tls.cipher = u"ECDHE-ECDSA-CHACHA20-POLY1305"_s;
        row("other suite", tls, u"teams.suiteOther warn"_s);
        tls = goodTls();
        tls.verifyName = u"192.0.2.1"_s;
        row("address", tls, u"teams.nameAddress warn"_s);
        tls.verifyName = u"contoso.onmicrosoft.com"_s;
        row("onmicrosoft", tls, u"teams.nameOnmicrosoft fail"_s);
        tls.verifyName = QString(60, u'a') + u".contoso.com"_s;
        row("long", tls, u"teams.nameLong fail"_s);
        tls.verifyName = u"other.contoso.com"_s;
        row("not in it", tls, u"teams.nameMissing fail"_s);
        tls.names = {u"*.contoso.com"_s};
        row("wildcard", tls, u"teams.nameWildcard pass"_s);
        tls.verifyName = u"sbc.test.contoso.com"_s;
        row("wildcard for one label", tls, u"teams.nameMissing fail"_s);
        tls.names = {};
        tls.subject = tls.verifyName;
        row("common name only", tls, u"teams.nameCommon warn"_s);
        tls.subject = u"other.example"_s;
        row("another common name only", tls, u"teams.nameMissing fail"_s);
        tls = goodTls();
        row("authority of this computer alone", tls, u"teams.authorityHere skipped"_s);
        tls.root = u"DigiCert Global Root G2"_s; // anybody can give a name to his own
        row("a name alone", tls, u"teams.authorityHere skipped"_s);
        tls.chain.append(tls.chain.first());
        tls.chain.last().selfIssued = true;
        tls.chain.last().subject = tls.root;
        tls.chain.last().sha1 = u"df3c24f9bfd666761b268073fe06d1cc8d4f82a4"_s;
        row("a root that is named", tls, u"teams.authority pass"_s);
        tls = goodTls();
        tls.ownAuthorities = true;
        row("private authority", tls, u"teams.authorityOwn warn"_s);
        tls.root.clear();
        row("no authority", tls, u"teams.authorityNone fail"_s);
        tls = goodTls();
        tls.verifyName = u"sip.pstnhub.microsoft.com"_s;
        row("strange root of Microsoft", tls, u"teams.rootOther warn"_s);
        tls.root = u"DigiCert Global Root G2"_s;
        row("root of Microsoft", tls, u"teams.root pass"_s);
        tls.chain.first().usages = {u"serverAuth"_s};
        row("Microsoft for servers only", tls, u"teams.usage pass"_s);
        tls.verifyName = u"sip-all.pstnhub.microsoft.com"_s;
        row("withdrawn", tls, u"teams.nameWithdrawn fail"_s);
        tls = goodTls();
        tls.chain.first().keyBits = 1024;
        row("short key", tls, u"teams.keyShort fail"_s);
        tls.chain.first().keyType = u"EC"_s;
        row("other key", tls, u"teams.keyType warn"_s);
        tls = goodTls();
        tls.chain.first().usages = {u"serverAuth"_s};
        row("servers only", tls, u"teams.usageClient warn"_s);
        tls.chain.first().usages = {u"clientAuth"_s};
        row("clients only", tls, u"teams.usageServer fail"_s);
        tls.chain.first().usages = {};
        row("any use", tls, u"teams.usageAny pass"_s);
        tls.notAfter = now.addDays(-1);
        row("ended", tls, u"teams.ended fail"_s);
        row("nothing", TlsReport(), u"teams.nothingSeen skipped"_s);
    }

    void rules()
    {
        QFETCH(TlsReport, tls);
        QFETCH(QString, line);
        const QList<ProbeLine> lines = directRoutingLines(tls, now);
        QVERIFY2(has(lines, line), qPrintable(summary(lines).join(u", "_s)));
        for (const ProbeLine& one : lines) // what is said about a name that is missing names another
            QVERIFY(one.id != "teams.nameMissing"_L1 || !one.arguments.value(1).isEmpty());
    }
};

QTEST_APPLESS_MAIN(ProbeReportTest)
#include "ProbeReportTest.moc"
