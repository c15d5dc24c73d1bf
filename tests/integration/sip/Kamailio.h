// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integration/sip/Authority.h"
#include "integration/sip/Sipp.h"

namespace jonction::test {

/// Kamailio as a provider's edge on 127.0.0.1: proxy with Record-Route, registrar in memory, digest, and
/// UDP, TCP and TLS. It knows itself as probe.test, and the user "agent" has the password "secret".
class Kamailio
{
public:
    enum class Digest {
        None,
        Md5,
        Sha256,
        Always ///< whatever one answers, it challenges again
    };

    static QString program()
    {
        const QString found = QStandardPaths::findExecutable(QStringLiteral("kamailio"));
        return found.isEmpty()
                   ? QStandardPaths::findExecutable(QStringLiteral("kamailio"), {QStringLiteral("/usr/sbin")})
                   : found;
    }
    /// Why it cannot run here; empty where it can.
    static QString missing()
    {
        if (program().isEmpty())
            return QStringLiteral("Kamailio (packages kamailio, kamailio-tls-modules) is not installed");
        return Authority::program().isEmpty() ? QStringLiteral("the openssl program is not installed")
                                              : QString();
    }

    /// Makes the certificates: of the authority, and of the edge for probe.test and 127.0.0.1. Once a test
    /// program: keys take their time.
    static bool certify(Authority& authority)
    {
        return authority.create(QStringLiteral("known")) &&
               authority.issue(QStringLiteral("edge"), QStringLiteral("DNS:probe.test,IP:127.0.0.1"));
    }

    /// `authority` has been through certify(), and stays.
    explicit Kamailio(const Authority& authority)
        : m_authority(authority)
    {}
    ~Kamailio() { stop(); }

    /// Calls to `user`@probe.test go to `uri`, as if it had registered. Before start().
    void route(const QString& user, const QString& uri)
    {
        m_routes += "  if ($rU == \"" + user.toUtf8() + "\") { $ru = \"" + uri.toUtf8() + "\"; }\n";
    }

    /// REGISTER and INVITE ask for `digest`.
    bool start(Digest digest = Digest::None)
    {
        m_port = freePort();
        do
            m_tlsPort = freePort();
        while (m_tlsPort == m_port);
        write(QStringLiteral("tls.cfg"), tlsConfiguration());
        write(QStringLiteral("k.cfg"), configuration(digest));
        m_process.setWorkingDirectory(m_folder.path());
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.setStandardOutputFile(m_folder.filePath(QStringLiteral("out.txt")));
        m_process.start(program(),
                        QStringList{QStringLiteral("-f"), m_folder.filePath(QStringLiteral("k.cfg")),
                                    QStringLiteral("-m"), QStringLiteral("32"), QStringLiteral("-M"),
                                    QStringLiteral("4"), QStringLiteral("-DD"), QStringLiteral("-E"),
                                    QStringLiteral("-w"), m_folder.path(), QStringLiteral("-P"),
                                    m_folder.filePath(QStringLiteral("k.pid"))});
        return m_process.waitForStarted(5000) &&
               QTest::qWaitFor([this] { return isUp() || m_process.state() == QProcess::NotRunning; },
                               8000) &&
               isUp();
    }

    void stop()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.terminate();
        if (!m_process.waitForFinished(5000))
            m_process.kill();
        m_process.waitForFinished(1000);
    }

    quint16 port() const { return m_port; } ///< of UDP and TCP
    quint16 tlsPort() const { return m_tlsPort; }
    /// Next hop for an outbound proxy: "sip:127.0.0.1:5060;transport=tcp".
    QString uri(const QString& transport) const
    {
        return QStringLiteral("sip:127.0.0.1:%1;transport=%2")
            .arg(transport == QLatin1String("tls") ? m_tlsPort : m_port)
            .arg(transport);
    }
    /// PEM file of the authority that its certificate comes from.
    QString caFile() const { return m_authority.path(QStringLiteral("known"), QStringLiteral("pem")); }

    QString output() const
    {
        QFile file(m_folder.filePath(QStringLiteral("out.txt")));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    /// Requests that it saw, in their order: "INVITE tls".
    QStringList seen() const
    {
        QStringList requests;
        const QStringList lines = output().split(QLatin1Char('\n'));
        for (const QString& line : lines)
            if (const qsizetype at = line.indexOf(QLatin1String("SEEN ")); at >= 0)
                requests.append(line.mid(at + 5).trimmed());
        return requests;
    }

private:
    bool isUp() const { return isTaken(m_port, true) && isTaken(m_port, false) && isTaken(m_tlsPort, false); }

    QByteArray tlsConfiguration() const
    {
        const QByteArray common = "method = TLSv1.2+\ncertificate = " + pemPath("edge") +
                                  "\nprivate_key = " + keyPath("edge") + "\nca_list = " + pemPath("known") +
                                  "\n";
        return "[server:default]\n" + common +
               "verify_certificate = no\nrequire_certificate = no\n"
               "[client:default]\n" +
               common + "verify_certificate = yes\nrequire_certificate = yes\n";
    }

    QByteArray configuration(Digest digest) const
    {
        const QByteArray port = QByteArray::number(m_port);
        const QByteArray tlsPort = QByteArray::number(m_tlsPort);
        QByteArray text = "debug=1\nlog_stderror=yes\nfork=yes\nchildren=1\ntcp_children=1\nenable_tls=yes\n"
                          "listen=udp:127.0.0.1:" +
                          port + "\nlisten=tcp:127.0.0.1:" + port + "\nlisten=tls:127.0.0.1:" + tlsPort +
                          "\nalias=\"probe.test\"\n";
        for (const char* module : {"tm", "sl", "rr", "pv", "maxfwd", "usrloc", "registrar", "auth", "textops",
                                   "siputils", "xlog", "nathelper", "tls"})
            text += "loadmodule \"" + QByteArray(module) + ".so\"\n";
        text += "modparam(\"usrloc\", \"db_mode\", 0)\nmodparam(\"tls\", \"config\", \"" +
                m_folder.filePath(QStringLiteral("tls.cfg")).toUtf8() + "\")\n";
        text += "modparam(\"auth\", \"algorithm\", \"" +
                QByteArray(digest == Digest::Sha256 ? "SHA-256" : "MD5") + "\")\n";
        return text + routing(digest);
    }

    QByteArray routing(Digest digest) const
    {
        return R"(
request_route {
  xlog("L_ALERT", "SEEN $rm $proto\n");
  if (!mf_process_maxfwd_header("10")) { sl_send_reply("483", "Too Many Hops"); exit; }
  # Streams of a client that cannot be called back go on being used, as providers do it.
  if (is_method("INVITE|REFER") && $proto != "udp") { set_contact_alias(); }
  if (has_totag()) {
    if (loose_route()) { handle_ruri_alias(); t_relay(); exit; }
    if (is_method("ACK") && t_check_trans()) { t_relay(); exit; }
    if (!is_method("ACK")) sl_send_reply("481", "Dialog Does Not Exist");
    exit;
  }
  if (is_method("CANCEL")) { if (t_check_trans()) t_relay(); exit; }
  if (is_method("ACK")) { t_check_trans(); exit; }
)" + checking(digest) +
               R"(
  if (is_method("REGISTER")) { save("location"); exit; }
  if (is_method("OPTIONS") && uri == myself && $rU == $null) { sl_send_reply("200", "Here"); exit; }
  if (is_method("INVITE")) record_route();
)" + m_routes + R"(
  if (uri == myself && !lookup("location")) { sl_send_reply("404", "Not Found"); exit; }
  t_relay();
}
reply_route { if ($proto != "udp" && $rm == "NOTIFY") { set_contact_alias(); } }
)";
    }

    static QByteArray checking(Digest digest)
    {
        const QByteArray challenge = "if (is_method(\"REGISTER\")) { www_challenge(\"probe.test\", \"1\"); } "
                                     "else { proxy_challenge(\"probe.test\", \"1\"); } exit;";
        switch (digest) {
        case Digest::None:
            return {};
        case Digest::Always:
            return "  if (is_method(\"REGISTER|INVITE\")) { " + challenge + " }\n";
        case Digest::Md5:
        case Digest::Sha256:
            break;
        }
        return "  if (is_method(\"REGISTER\")) {\n"
               "    if ($au != \"agent\" || !pv_www_authenticate(\"probe.test\", \"secret\", \"0\")) { " +
               challenge +
               " }\n  }\n  if (is_method(\"INVITE\")) {\n"
               "    if ($au != \"agent\" || !pv_proxy_authenticate(\"probe.test\", \"secret\", \"0\")) { " +
               challenge + " }\n    consume_credentials();\n  }\n";
    }

    QByteArray pemPath(const char* file) const
    {
        return m_authority.path(QString::fromLatin1(file), QStringLiteral("pem")).toUtf8();
    }
    QByteArray keyPath(const char* file) const
    {
        return m_authority.path(QString::fromLatin1(file), QStringLiteral("key")).toUtf8();
    }

    void write(const QString& name, const QByteArray& text)
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
    }

    QTemporaryDir m_folder;
    const Authority& m_authority;
    QProcess m_process;
    QByteArray m_routes;
    quint16 m_port = 0;
    quint16 m_tlsPort = 0;
};

} // namespace jonction::test
