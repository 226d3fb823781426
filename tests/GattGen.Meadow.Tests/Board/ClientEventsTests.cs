// Events of connection in whatever form a version of Meadow has them.
using System;
using System.Reflection;

namespace GattGen.Meadow.Tests.Board;

#pragma warning disable CA1003, CA1070 // forms that somebody else might choose
public class ClientEventsTests
{
    public delegate void Custom(string sender, EventArgs e);

    public delegate void TooMany(object a, object b, object c);

    public event EventHandler? Plain;

    public event EventHandler<EventArgs>? Generic;

    public event Action? Bare;

    public event Action<string>? One;

    public event Custom? Own;

    public event TooMany? Three;

    [Theory]
    [InlineData(nameof(Plain))]
    [InlineData(nameof(Generic))]
    [InlineData(nameof(Bare))]
    [InlineData(nameof(One))]
    [InlineData(nameof(Own))]
    public void An_event_with_up_to_two_parameters_is_bound(string name)
    {
        var (connected, disconnected) = (0, 0);
        using (var events = new ClientEvents(this, Event(name), Event(nameof(Plain)), () => connected++, () => disconnected++))
        {
            Assert.True(events.IsBound);
            Raise();
        }

        Raise();
        Assert.Equal(1, connected);
        Assert.Equal(1, disconnected);
    }

    [Theory]
    [InlineData(nameof(Three), nameof(Plain))]
    [InlineData(null, nameof(Plain))]
    [InlineData(nameof(Plain), null)]
    public void Where_one_is_missing_or_strange_neither_is_bound(string? connected, string? disconnected)
    {
        using var events = new ClientEvents(this, Event(connected), Event(disconnected), () => Assert.Fail(), () => Assert.Fail());
        Assert.False(events.IsBound);
        Raise();
        Three?.Invoke(this, this, this);
    }

    private static EventInfo? Event(string? name) => name is null ? null : typeof(ClientEventsTests).GetEvent(name);

    private void Raise()
    {
        Plain?.Invoke(this, EventArgs.Empty);
        Generic?.Invoke(this, EventArgs.Empty);
        Bare?.Invoke();
        One?.Invoke("who");
        Own?.Invoke("who", EventArgs.Empty);
    }
}
