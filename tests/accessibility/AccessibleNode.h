// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>

#include <functional>
#include <optional>

namespace jonction::test {

/// Roles of AT-SPI 2 (atspi-constants.h): numbers of the wire.
enum class SpiRole : uint {
    Label = 29,
    List = 31,
    ListItem = 32,
    PageTab = 37,
    PushButton = 43,
    CheckBox = 7,
    Text = 61,
    Entry = 79,
    Notification = 101
};

/// One object of another program, as a screen reader sees it: asked for over the accessibility bus, nothing
/// kept.
class AccessibleNode
{
public:
    AccessibleNode(const QDBusConnection& bus, QString service, QString path)
        : m_bus(bus)
        , m_service(std::move(service))
        , m_path(std::move(path))
    {}

    /// All programs that speak on the bus are children of this.
    static AccessibleNode desktop(const QDBusConnection& bus)
    {
        return {bus, QStringLiteral("org.a11y.atspi.Registry"),
                QStringLiteral("/org/a11y/atspi/accessible/root")};
    }

    const QString& path() const { return m_path; }
    QString name() const { return property("Name").toString(); }
    QString description() const { return property("Description").toString(); }
    SpiRole role() const { return SpiRole{first(call(accessible(), "GetRole")).toUInt()}; }
    bool isShowing() const { return hasState(25); }
    bool isEnabled() const { return hasState(8); }
    bool isFocused() const { return hasState(12); }

    QList<AccessibleNode> children() const
    {
        QList<AccessibleNode> nodes;
        const QDBusMessage answer = call(accessible(), "GetChildren");
        if (answer.type() != QDBusMessage::ReplyMessage)
            return nodes;
        const QDBusArgument array = answer.arguments().value(0).value<QDBusArgument>();
        array.beginArray();
        while (!array.atEnd()) {
            QString service;
            QDBusObjectPath path;
            array.beginStructure();
            array >> service >> path;
            array.endStructure();
            nodes.append({m_bus, service, path.path()});
        }
        array.endArray();
        return nodes;
    }

    using Wanted = std::function<bool(const AccessibleNode&)>;
    /// In the order of the tree; what is not on the screen is left out, with everything below it.
    QList<AccessibleNode> findAll(const Wanted& wanted) const
    {
        QList<AccessibleNode> found;
        for (const AccessibleNode& child : children()) {
            if (!child.isShowing())
                continue;
            if (wanted(child))
                found.append(child);
            found += child.findAll(wanted);
        }
        return found;
    }
    std::optional<AccessibleNode> find(SpiRole role, const QString& name) const
    {
        const QList<AccessibleNode> found =
            findAll([&](const AccessibleNode& node) { return node.role() == role && node.name() == name; });
        return found.isEmpty() ? std::nullopt : std::optional(found.first());
    }

    /// The action that a button is there for.
    bool press() const { return first(call("org.a11y.atspi.Action", "DoAction", {0})).toBool(); }
    bool focus() const { return first(call("org.a11y.atspi.Component", "GrabFocus")).toBool(); }
    bool type(const QString& text) const
    {
        return first(call("org.a11y.atspi.EditableText", "SetTextContents", {text})).toBool();
    }
    /// What a text field or a text holds.
    QString text() const { return first(call("org.a11y.atspi.Text", "GetText", {0, -1})).toString(); }

    /// One line an object, indented: for a failure's message.
    QString tree(int depth = 0) const
    {
        QString lines;
        for (const AccessibleNode& child : children())
            if (child.isShowing())
                lines += QString(depth, QLatin1Char(' ')) +
                         QStringLiteral("%1 \"%2\"\n").arg(uint(child.role())).arg(child.name()) +
                         child.tree(depth + 1);
        return lines;
    }

private:
    static const char* accessible() { return "org.a11y.atspi.Accessible"; }
    static QVariant first(const QDBusMessage& answer)
    {
        return answer.type() == QDBusMessage::ReplyMessage ? answer.arguments().value(0) : QVariant();
    }
    QDBusMessage call(const char* interface, const char* method, const QVariantList& arguments = {}) const
    {
        QDBusMessage message = QDBusMessage::createMethodCall(
            m_service, m_path, QString::fromLatin1(interface), QString::fromLatin1(method));
        message.setArguments(arguments);
        return m_bus.call(message, QDBus::Block, 5000);
    }
    QVariant property(const char* name) const
    {
        const QVariant value = first(call("org.freedesktop.DBus.Properties", "Get",
                                          {QString::fromLatin1(accessible()), QString::fromLatin1(name)}));
        return value.value<QDBusVariant>().variant();
    }
    bool hasState(uint state) const
    {
        const QDBusMessage answer = call(accessible(), "GetState");
        if (answer.type() != QDBusMessage::ReplyMessage)
            return false;
        QList<uint> words;
        answer.arguments().value(0).value<QDBusArgument>() >> words;
        return state / 32 < uint(words.size()) && (words[state / 32] >> (state % 32) & 1U) != 0;
    }

    QDBusConnection m_bus;
    QString m_service;
    QString m_path;
};

} // namespace jonction::test
