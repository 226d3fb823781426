// Fields that many commands and events share (Core Vol 4, Part E, 5.2 and 5.3).
namespace GattGen.Hci;

/// <summary>Reads and writes the fields that many commands and events share.</summary>
internal static class HciFieldExtensions
{
    /// <summary>Reads a connection handle: 12 bits count, the four above are reserved and ignored (Core Vol 4, Part E, 5.3.1).</summary>
    public static ushort ReadConnectionHandle(this ref SpanReader reader) => (ushort)(reader.ReadUInt16() & 0x0FFF);

    public static HciAddress ReadAddress(this ref SpanReader reader) => new(reader.ReadUInt48());

    public static HciError ReadError(this ref SpanReader reader) => (HciError)reader.ReadByte();

    public static void WriteAddress(this ref SpanWriter writer, HciAddress address) => writer.WriteUInt48(address.Value);

    public static void WriteError(this ref SpanWriter writer, HciError error) => writer.WriteByte((byte)error);
}
