// Errors and statuses: CONFORMANCE 1.1 (errno), Core Vol 3, Part F, 3.4.1.1 (ATT).
using System;
using System.Linq;

namespace GattGen.Tests.Module;

public class BleExceptionTests
{
    [Theory]
    [InlineData(BleError.NoEntry, 2, "ENOENT")]
    [InlineData(BleError.InputOutput, 5, "EIO")]
    [InlineData(BleError.TooBig, 7, "E2BIG")]
    [InlineData(BleError.Again, 11, "EAGAIN")]
    [InlineData(BleError.NoMemory, 12, "ENOMEM")]
    [InlineData(BleError.Busy, 16, "EBUSY")]
    [InlineData(BleError.NoDevice, 19, "ENODEV")]
    [InlineData(BleError.InvalidArgument, 22, "EINVAL")]
    [InlineData(BleError.NotSupported, 95, "EOPNOTSUPP")]
    [InlineData(BleError.NotConnected, 107, "ENOTCONN")]
    [InlineData(BleError.TimedOut, 110, "ETIMEDOUT")]
    [InlineData(BleError.Already, 114, "EALREADY")]
    public void An_error_has_the_number_and_the_name_that_errno_gives_it(BleError error, int number, string name)
    {
        var exception = new BleException(error);

        Assert.Equal(number, (int)error);
        Assert.Equal(error, exception.Error);
        Assert.Equal(0, exception.Status);
        Assert.EndsWith("(" + name + ").", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_error_has_a_text_of_its_own()
    {
        var errors = Enum.GetValues<BleError>();
        Assert.Equal(13, errors.Length);
        Assert.Equal(errors.Length, errors.Select(error => new BleException(error).Message).Distinct().Count());
        Assert.Equal("Error 999.", new BleException((BleError)999).Message);
    }

    [Fact]
    public void A_text_that_is_given_stands_instead()
    {
        Assert.Equal("No.", new BleException(BleError.Busy, "No.").Message);
        Assert.Equal("Gone.", new BleException(BleError.NotConnected, "Gone.", 0x13).Message);
    }

    [Fact]
    public void A_status_is_kept_and_stands_in_the_text_when_none_is_given()
    {
        var exception = new BleException(BleError.NotConnected, null, 0x08);

        Assert.Equal(0x08, exception.Status);
        Assert.EndsWith("Status 0x08.", exception.Message, StringComparison.Ordinal);
    }
}

public class BleStatusTests
{
    [Fact]
    public void What_ends_on_this_side_stands_above_all_ATT_error_codes()
    {
        Assert.Equal(0, BleStatus.Success);
        Assert.Equal(0x100, BleStatus.Local);
        Assert.Equal(0x100 + 107, BleStatus.NotConnected);
        Assert.Equal(0x100 + 110, BleStatus.TimedOut);
        Assert.Equal(0x100 + 5, BleStatus.InvalidResponse);
    }

    [Theory]
    [InlineData(0x01, "invalid handle (0x01)")]
    [InlineData(0x02, "read not permitted (0x02)")]
    [InlineData(0x03, "write not permitted (0x03)")]
    [InlineData(0x04, "invalid PDU (0x04)")]
    [InlineData(0x05, "insufficient authentication (0x05)")]
    [InlineData(0x06, "request not supported (0x06)")]
    [InlineData(0x07, "invalid offset (0x07)")]
    [InlineData(0x08, "insufficient authorization (0x08)")]
    [InlineData(0x09, "prepare queue full (0x09)")]
    [InlineData(0x0A, "attribute not found (0x0A)")]
    [InlineData(0x0B, "attribute not long (0x0B)")]
    [InlineData(0x0C, "encryption key size too short (0x0C)")]
    [InlineData(0x0D, "invalid attribute value length (0x0D)")]
    [InlineData(0x0E, "unlikely error (0x0E)")]
    [InlineData(0x0F, "insufficient encryption (0x0F)")]
    [InlineData(0x10, "unsupported group type (0x10)")]
    [InlineData(0x11, "insufficient resources (0x11)")]
    [InlineData(0x12, "database out of sync (0x12)")]
    [InlineData(0x13, "value not allowed (0x13)")]
    [InlineData(0x80, "application error (0x80)")]
    [InlineData(0x9F, "application error (0x9F)")]
    [InlineData(0xA0, "error (0xA0)")]
    [InlineData(0xFC, "write request rejected (0xFC)")]
    [InlineData(0xFD, "client configuration descriptor improperly configured (0xFD)")]
    [InlineData(0xFE, "procedure already in progress (0xFE)")]
    [InlineData(0xFF, "out of range (0xFF)")]
    public void A_refusal_of_the_peer_is_told_in_words_with_its_code(int status, string words)
    {
        var exception = BleStatus.ToException(status, "Reading handle 0x0012");

        Assert.Equal(BleError.InputOutput, exception.Error);
        Assert.Equal(status, exception.Status);
        Assert.Equal("Reading handle 0x0012 was refused by the peer: " + words + ".", exception.Message);
    }

    [Theory]
    [InlineData(BleStatus.NotConnected, BleError.NotConnected)]
    [InlineData(BleStatus.TimedOut, BleError.TimedOut)]
    [InlineData(BleStatus.InvalidResponse, BleError.InputOutput)]
    [InlineData(BleStatus.Local + (int)BleError.NoEntry, BleError.NoEntry)]
    public void An_end_on_this_side_becomes_the_error_that_it_carries(int status, BleError error)
    {
        var exception = BleStatus.ToException(status, "Writing");

        Assert.Equal(error, exception.Error);
        Assert.Equal(0, exception.Status);
        Assert.StartsWith("Writing failed: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ATT_errors_have_the_codes_of_the_Core_Specification()
    {
        (AttError Error, int Code)[] table =
        [
            (AttError.None, 0x00), (AttError.InvalidHandle, 0x01), (AttError.ReadNotPermitted, 0x02), (AttError.WriteNotPermitted, 0x03),
            (AttError.InvalidPdu, 0x04), (AttError.InsufficientAuthentication, 0x05), (AttError.RequestNotSupported, 0x06),
            (AttError.InvalidOffset, 0x07), (AttError.InsufficientAuthorization, 0x08), (AttError.PrepareQueueFull, 0x09),
            (AttError.AttributeNotFound, 0x0A), (AttError.AttributeNotLong, 0x0B), (AttError.EncryptionKeySizeTooShort, 0x0C),
            (AttError.InvalidAttributeValueLength, 0x0D), (AttError.UnlikelyError, 0x0E), (AttError.InsufficientEncryption, 0x0F),
            (AttError.UnsupportedGroupType, 0x10), (AttError.InsufficientResources, 0x11), (AttError.DatabaseOutOfSync, 0x12),
            (AttError.ValueNotAllowed, 0x13), (AttError.WriteRequestRejected, 0xFC), (AttError.ClientConfigurationImproperlyConfigured, 0xFD),
            (AttError.ProcedureAlreadyInProgress, 0xFE), (AttError.OutOfRange, 0xFF),
        ];

        Assert.All(table, row => Assert.Equal(row.Code, (int)row.Error));
        Assert.Equal(table.Length, Enum.GetValues<AttError>().Length);
    }
}
