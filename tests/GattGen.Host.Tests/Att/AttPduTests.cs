// The table of PDUs (Core Vol 3, Part F, 3.4.8).
using System;
using System.Linq;

namespace GattGen.Host.Tests;

public class AttPduTests
{
    // Opcode, name, kind, shortest, longest (0: the MTU limits it), step: from the Core Specification.
    [Theory]
    [InlineData(0x01, "ErrorResponse", "Response", 5, 5, 1)]
    [InlineData(0x02, "ExchangeMtuRequest", "Request", 3, 3, 1)]
    [InlineData(0x03, "ExchangeMtuResponse", "Response", 3, 3, 1)]
    [InlineData(0x04, "FindInformationRequest", "Request", 5, 5, 1)]
    [InlineData(0x05, "FindInformationResponse", "Response", 6, 0, 1)]
    [InlineData(0x06, "FindByTypeValueRequest", "Request", 7, 0, 1)]
    [InlineData(0x07, "FindByTypeValueResponse", "Response", 5, 0, 4)]
    [InlineData(0x08, "ReadByTypeRequest", "Request", 7, 21, 14)]
    [InlineData(0x09, "ReadByTypeResponse", "Response", 4, 0, 1)]
    [InlineData(0x0A, "ReadRequest", "Request", 3, 3, 1)]
    [InlineData(0x0B, "ReadResponse", "Response", 1, 0, 1)]
    [InlineData(0x0C, "ReadBlobRequest", "Request", 5, 5, 1)]
    [InlineData(0x0D, "ReadBlobResponse", "Response", 1, 0, 1)]
    [InlineData(0x0E, "ReadMultipleRequest", "Request", 5, 0, 2)]
    [InlineData(0x0F, "ReadMultipleResponse", "Response", 1, 0, 1)]
    [InlineData(0x10, "ReadByGroupTypeRequest", "Request", 7, 21, 14)]
    [InlineData(0x11, "ReadByGroupTypeResponse", "Response", 6, 0, 1)]
    [InlineData(0x12, "WriteRequest", "Request", 3, 0, 1)]
    [InlineData(0x13, "WriteResponse", "Response", 1, 1, 1)]
    [InlineData(0x16, "PrepareWriteRequest", "Request", 5, 0, 1)]
    [InlineData(0x17, "PrepareWriteResponse", "Response", 5, 0, 1)]
    [InlineData(0x18, "ExecuteWriteRequest", "Request", 2, 2, 1)]
    [InlineData(0x19, "ExecuteWriteResponse", "Response", 1, 1, 1)]
    [InlineData(0x1B, "HandleValueNotification", "Notification", 3, 0, 1)]
    [InlineData(0x1D, "HandleValueIndication", "Indication", 3, 0, 1)]
    [InlineData(0x1E, "HandleValueConfirmation", "Confirmation", 1, 1, 1)]
    [InlineData(0x20, "ReadMultipleVariableRequest", "Request", 5, 0, 2)]
    [InlineData(0x21, "ReadMultipleVariableResponse", "Response", 1, 0, 1)]
    [InlineData(0x23, "MultipleHandleValueNotification", "Notification", 9, 0, 1)]
    [InlineData(0x52, "WriteCommand", "Command", 3, 0, 1)]
    [InlineData(0xD2, "SignedWriteCommand", "Command", 15, 0, 1)]
    public void Each_pdu_has_its_row(int opcode, string name, string kind, int shortest, int longest, int step)
    {
        var row = AttPdu.Of((byte)opcode);
        Assert.NotNull(row);
        Assert.Equal(opcode, (int)row.Opcode);
        Assert.Equal(name, row.Name);
        Assert.Equal(kind, row.Kind.ToString());
        for (var length = 0; length <= 600; length++)
        {
            var allowed = length >= shortest && (longest == 0 || length <= longest) && (length - shortest) % step == 0;
            Assert.Equal(allowed, row.AllowsLength(length));
        }
    }

    [Fact]
    public void There_are_no_other_rows()
        => Assert.Equal(31, Enumerable.Range(0, 256).Count(opcode => AttPdu.Of((byte)opcode) is not null));

    [Fact]
    public void The_command_flag_stands_in_the_opcodes_of_commands_alone()
    {
        foreach (var opcode in Enumerable.Range(0, 256))
        {
            if (AttPdu.Of((byte)opcode) is { } row)
                Assert.Equal(row.Kind == AttPduKind.Command, (opcode & AttPdu.CommandFlag) != 0);
        }
    }
}
