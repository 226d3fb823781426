// The filter accept list (Core Vol 4, Part E, 7.8.14 to 7.8.17). Reading its size and clearing it have no parameters.
using System;

namespace GattGen.Hci;

/// <summary>The answer to HCI_LE_Read_Filter_Accept_List_Size (Core Vol 4, Part E, 7.8.14).</summary>
public readonly struct LeReadFilterAcceptListSizeReturnParameters(HciError status, byte filterAcceptListSize) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeReadFilterAcceptListSize;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 2;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>Entries, 0x01 to 0xFF.</summary>
    public byte FilterAcceptListSize { get; } = filterAcceptListSize;

    HciOpcode IHciReturnParameters.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the return parameters.</summary>
    /// <param name="returnParameters">The return parameters of a Command Complete event; what a later version appends is ignored.</param>
    /// <param name="value">The answer; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, as after an error; then read the status alone.</returns>
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out LeReadFilterAcceptListSizeReturnParameters value)
    {
        var reader = new SpanReader(returnParameters);
        value = new(reader.ReadError(), reader.ReadByte());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        writer.WriteByte(FilterAcceptListSize);
    }
}

/// <summary>HCI_LE_Add_Device_To_Filter_Accept_List; its return parameter is the status (Core Vol 4, Part E, 7.8.16).</summary>
public readonly struct LeAddDeviceToFilterAcceptListCommand(HciAddressType addressType, HciAddress address) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeAddDeviceToFilterAcceptList;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 7;

    /// <summary>Public, random, or 0xFF: devices without an address; then the address is ignored.</summary>
    public HciAddressType AddressType { get; } = addressType;

    /// <summary>The address.</summary>
    public HciAddress Address { get; } = address;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeAddDeviceToFilterAcceptListCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new((HciAddressType)reader.ReadByte(), reader.ReadAddress());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteByte((byte)AddressType);
        writer.WriteAddress(Address);
    }
}

/// <summary>HCI_LE_Remove_Device_From_Filter_Accept_List; its return parameter is the status (Core Vol 4, Part E, 7.8.17).</summary>
public readonly struct LeRemoveDeviceFromFilterAcceptListCommand(HciAddressType addressType, HciAddress address) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeRemoveDeviceFromFilterAcceptList;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 7;

    /// <summary>Public, random, or 0xFF: devices without an address; then the address is ignored.</summary>
    public HciAddressType AddressType { get; } = addressType;

    /// <summary>The address.</summary>
    public HciAddress Address { get; } = address;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeRemoveDeviceFromFilterAcceptListCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new((HciAddressType)reader.ReadByte(), reader.ReadAddress());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteByte((byte)AddressType);
        writer.WriteAddress(Address);
    }
}
