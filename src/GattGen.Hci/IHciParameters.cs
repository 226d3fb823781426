// What all commands, return parameters and events have in common, so that one generic method writes any of them without boxing.
namespace GattGen.Hci;

/// <summary>Parameters of a command or event, or return parameters of a command.</summary>
public interface IHciParameters
{
    /// <summary>How many octets <see cref="Write"/> writes; 0 to 255.</summary>
    int ParameterLength { get; }

    /// <summary>Writes the parameters as they stand on the wire.</summary>
    /// <param name="writer">Where to; at least <see cref="ParameterLength"/> octets must be free.</param>
    /// <exception cref="System.ArgumentException">The writer's buffer is too small.</exception>
    void Write(ref SpanWriter writer);
}

/// <summary>The parameters of one HCI command (Core Vol 4, Part E, 5.4.1).</summary>
public interface IHciCommand : IHciParameters
{
    /// <summary>The opcode of the command.</summary>
    HciOpcode Opcode { get; }
}

/// <summary>The return parameters of one HCI command, as its Command Complete event carries them (Core Vol 4, Part E, 7.7.14).</summary>
public interface IHciReturnParameters : IHciParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    HciOpcode Opcode { get; }
}

/// <summary>The parameters of one HCI event (Core Vol 4, Part E, 5.4.4). Those of an LE event begin with the subevent code.</summary>
public interface IHciEvent : IHciParameters
{
    /// <summary>The code of the event.</summary>
    HciEventCode EventCode { get; }
}
