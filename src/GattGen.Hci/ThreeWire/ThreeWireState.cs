namespace GattGen.Hci;

/// <summary>How far a three-wire link has come (Core Vol 4, Part D, 8.2 to 8.4).</summary>
public enum ThreeWireState
{
    /// <summary>It has not been started, or it is lost: <see cref="ThreeWireLink.Error"/> tells why.</summary>
    Closed,

    /// <summary>SYNC is sent until SYNC RESPONSE comes.</summary>
    Uninitialized,

    /// <summary>CONFIG is sent until CONFIG RESPONSE comes.</summary>
    Initialized,

    /// <summary>Packets are carried.</summary>
    Active,
}
