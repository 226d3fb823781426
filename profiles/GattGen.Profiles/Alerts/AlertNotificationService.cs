// The Alert Notification service (Bluetooth SIG, Alert Notification Service 1.0; Assigned Numbers: 0x1811).
using System;
using System.Collections.Generic;

namespace GattGen.Profiles;

/// <summary>Tells clients, such as watches, which messages and calls have come, and how many have not been looked at.</summary>
/// <remarks>
/// Set what is supported, then call <see cref="Alert"/> when something comes, <see cref="SetUnread"/> when the number of what has not been looked at
/// changes, and <see cref="Seen"/> when the user has looked. Each client is told of the categories that it has enabled, as the specification wants
/// it: none, until it has written the control point. It needs a radio whose host runs here.
/// </remarks>
/// <example>
/// <code>
/// var alerts = new AlertNotificationService
/// {
///     SupportedNew = SupportedAlertCategories.Of(AlertCategory.Call, AlertCategory.Email),
///     SupportedUnread = SupportedAlertCategories.Of(AlertCategory.Email),
/// };
/// alerts.Alert(AlertCategory.Call, "Grandma");
/// alerts.SetUnread(AlertCategory.Email, 3);
/// // the other side
/// var client = await AlertNotificationService.Client.DiscoverAsync(link);
/// await using var calls = await client.New.SubscribeAsync();
/// await client.ControlPoint.WriteAsync(new AlertCommand(AlertCommandId.EnableNewAlerts, AlertCategory.All));
/// </code>
/// </example>
[GattService(Assigned.Services.AlertNotification)]
public partial class AlertNotificationService
{
    /// <summary>The error with which an unknown command or category is refused: Command Not Supported (Alert Notification Service, 1.6).</summary>
    public const byte CommandNotSupported = 0xA0;

    // The categories of the specification, one bit each.
    private const int Categories = 10;

    private readonly NewAlert[] _new = new NewAlert[Categories];
    private readonly byte[] _unread = new byte[Categories];
    private readonly List<Wishes> _clients = new();
    private GattPeer _writer;

    /// <summary>The categories of which clients are told when something comes.</summary>
    [GattCharacteristic(Assigned.Characteristics.SupportedNewAlertCategory, GattFlags.Read)]
    public partial SupportedAlertCategories SupportedNew { get; set; }

    /// <summary>What has come; each client gets the categories that it has enabled.</summary>
    [GattCharacteristic(Assigned.Characteristics.NewAlert, GattFlags.Notify)]
    public partial NewAlert New { get; private set; }

    /// <summary>The categories of which clients are told how much has not been looked at.</summary>
    [GattCharacteristic(Assigned.Characteristics.SupportedUnreadAlertCategory, GattFlags.Read)]
    public partial SupportedAlertCategories SupportedUnread { get; set; }

    /// <summary>How much has not been looked at; each client gets the categories that it has enabled.</summary>
    [GattCharacteristic(Assigned.Characteristics.UnreadAlertStatus, GattFlags.Notify)]
    public partial UnreadAlertStatus Unread { get; private set; }

    /// <summary>What a client has asked for last.</summary>
    [GattCharacteristic(Assigned.Characteristics.AlertNotificationControlPoint, GattFlags.Write)]
    public partial AlertCommand ControlPoint { get; }

    /// <summary>Something has come: counts it, and tells the clients that have enabled the category.</summary>
    /// <param name="category">What it is about.</param>
    /// <param name="text">A short text, at most 18 octets in UTF-8.</param>
    /// <exception cref="ArgumentException">The category is none that is supported, or the text is too long.</exception>
    public void Alert(AlertCategory category, string text = "")
    {
        Check(category, SupportedNew, nameof(category));
        Span<byte> octets = stackalloc byte[NewAlert.MaxLength];
        using (_gatt.Enter())
        {
            var count = _new[(byte)category].Count;
            var alert = new NewAlert(category, (byte)Math.Min(count + 1, byte.MaxValue), text);
            alert.Encode(octets);
            _new[(byte)category] = alert;
            foreach (var client in _clients)
            {
                if (client.WantsNew(category))
                    Send(client.Peer, alert);
            }
        }
    }

    /// <summary>How much of a category has not been looked at has changed: tells the clients that have enabled the category.</summary>
    /// <param name="category">The category.</param>
    /// <param name="count">How much, 0 or more; above 254 clients see 255, which means more.</param>
    /// <exception cref="ArgumentException">The category is none that is supported, or the number is negative.</exception>
    public void SetUnread(AlertCategory category, int count)
    {
        Check(category, SupportedUnread, nameof(category));
        if (count < 0)
            throw new ArgumentOutOfRangeException(nameof(count), count, "A count is not negative.");
        using (_gatt.Enter())
        {
            _unread[(byte)category] = (byte)Math.Min(count, byte.MaxValue);
            foreach (var client in _clients)
            {
                if (client.WantsUnread(category))
                    Send(client.Peer, new UnreadAlertStatus(category, _unread[(byte)category]));
            }
        }
    }

    /// <summary>The user has looked at a category: what comes next is counted from 1 again, and nothing of it is left to be looked at.</summary>
    /// <param name="category">The category; <see cref="AlertCategory.All"/> for all.</param>
    public void Seen(AlertCategory category)
    {
        for (var each = 0; each < Categories; each++)
        {
            if (category != AlertCategory.All && category != (AlertCategory)each)
                continue;
            using (_gatt.Enter())
                _new[each] = default;
            if (SupportedUnread.Contains((AlertCategory)each) && _unread[each] != 0)
                SetUnread((AlertCategory)each, 0);
        }
    }

    partial void OnControlPointWriting(AlertCommand value, GattWrite write)
    {
        var supported = value.Command switch
        {
            AlertCommandId.EnableNewAlerts or AlertCommandId.DisableNewAlerts or AlertCommandId.NotifyNewAlertsNow => SupportedNew,
            AlertCommandId.EnableUnreadStatus or AlertCommandId.DisableUnreadStatus or AlertCommandId.NotifyUnreadStatusNow => SupportedUnread,
            _ => default,
        };
        if (value.Command > AlertCommandId.NotifyUnreadStatusNow || (value.Category != AlertCategory.All && !supported.Contains(value.Category)))
            write.Reject(CommandNotSupported);
        else
            _writer = write.Peer;
    }

    partial void OnControlPointWritten(AlertCommand value)
    {
        var client = StateOf(_writer);
        if (client.Service is null)
        {
            client.Service = this;
            client.Peer = _writer;
            _clients.Add(client);
        }

        switch (value.Command)
        {
            case AlertCommandId.EnableNewAlerts or AlertCommandId.DisableNewAlerts:
                client.SetNew(value.Category, value.Command == AlertCommandId.EnableNewAlerts);
                break;
            case AlertCommandId.EnableUnreadStatus or AlertCommandId.DisableUnreadStatus:
                client.SetUnread(value.Category, value.Command == AlertCommandId.EnableUnreadStatus);
                break;
            default:
                SendNow(client, value);
                break;
        }
    }

    private static void Check(AlertCategory category, SupportedAlertCategories supported, string name)
    {
        if (category == AlertCategory.All || !supported.Contains(category))
            throw new ArgumentException("The category " + category.ToString() + " is not supported: add it to what is, before the start.", name);
    }

    // Of all categories those that the client has enabled; one that it names is sent as it is.
    private void SendNow(Wishes client, AlertCommand command)
    {
        var ofNew = command.Command == AlertCommandId.NotifyNewAlertsNow;
        for (var each = 0; each < Categories; each++)
        {
            var category = (AlertCategory)each;
            if (command.Category == AlertCategory.All ? !(ofNew ? client.WantsNew(category) && SupportedNew.Contains(category) : client.WantsUnread(category) && SupportedUnread.Contains(category)) : command.Category != category)
                continue;
            if (ofNew)
                Send(client.Peer, _new[each] with { Category = category, Text = _new[each].Text ?? string.Empty });
            else
                Send(client.Peer, new UnreadAlertStatus(category, _unread[each]));
        }
    }

    private void Send(in GattPeer peer, NewAlert alert)
    {
        Span<byte> octets = stackalloc byte[NewAlert.MaxLength];
        ToOnePeer.Notify(_gatt, NewSubscribers, peer, Handles.New, octets.Slice(0, alert.Encode(octets)));
    }

    private void Send(in GattPeer peer, UnreadAlertStatus status)
    {
        Span<byte> octets = stackalloc byte[UnreadAlertStatus.MaxLength];
        ToOnePeer.Notify(_gatt, UnreadSubscribers, peer, Handles.Unread, octets.Slice(0, status.Encode(octets)));
    }

    private void Forget(Wishes client)
    {
        using (_gatt.Enter())
            _clients.Remove(client);
    }

    /// <summary>What one client has enabled.</summary>
    [GattClientState]
    private sealed class Wishes : IDisposable
    {
        private int _new;
        private int _unread;

        public AlertNotificationService? Service { get; set; }

        public GattPeer Peer { get; set; }

        public bool WantsNew(AlertCategory category) => (_new & Bit(category)) != 0;

        public bool WantsUnread(AlertCategory category) => (_unread & Bit(category)) != 0;

        public void SetNew(AlertCategory category, bool enabled) => _new = enabled ? _new | Bit(category) : _new & ~Bit(category);

        public void SetUnread(AlertCategory category, bool enabled) => _unread = enabled ? _unread | Bit(category) : _unread & ~Bit(category);

        public void Dispose() => Service?.Forget(this);

        private static int Bit(AlertCategory category) => category == AlertCategory.All ? (1 << Categories) - 1 : 1 << (byte)category;
    }
}
