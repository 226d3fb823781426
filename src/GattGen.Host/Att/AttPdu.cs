// The PDUs of the Attribute Protocol: one row for each (Core Vol 3, Part F, 3.4).
using System;

namespace GattGen.Host;

/// <summary>What a PDU is for (Core Vol 3, Part F, 3.3).</summary>
internal enum AttPduKind
{
    /// <summary>From client to server; the server must answer.</summary>
    Request,

    /// <summary>From server to client, answering a request.</summary>
    Response,

    /// <summary>From client to server; nobody answers.</summary>
    Command,

    /// <summary>From server to client; nobody answers.</summary>
    Notification,

    /// <summary>From server to client; the client must confirm.</summary>
    Indication,

    /// <summary>From client to server, confirming an indication.</summary>
    Confirmation,
}

/// <summary>Works on one PDU whose length its row allows.</summary>
internal delegate void AttHandler(AttBearer bearer, ReadOnlySpan<byte> pdu);

/// <summary>One row of the table: opcode, name, kind, lengths, and who works on it.</summary>
internal sealed class AttPdu
{
    /// <summary>In an opcode: nobody answers (Core Vol 3, Part F, 3.3.1).</summary>
    public const byte CommandFlag = 0x40;

    private const int Any = int.MaxValue;
    private static readonly AttPdu?[] Rows = new AttPdu?[256];

    static AttPdu()
    {
        Row(AttOpcode.ErrorResponse, AttPduKind.Response, 5, 5, static (b, p) => b.Client.OnError(p));
        Row(AttOpcode.ExchangeMtuRequest, AttPduKind.Request, 3, 3, static (b, p) => b.OnExchangeMtu(p));
        Row(AttOpcode.ExchangeMtuResponse, AttPduKind.Response, 3, 3, OnResponse);
        Row(AttOpcode.FindInformationRequest, AttPduKind.Request, 5, 5, static (b, p) => b.Server.OnFindInformation(b, p));
        Row(AttOpcode.FindInformationResponse, AttPduKind.Response, 6, Any, OnResponse);
        Row(AttOpcode.FindByTypeValueRequest, AttPduKind.Request, 7, Any, static (b, p) => b.Server.OnFindByTypeValue(b, p));
        Row(AttOpcode.FindByTypeValueResponse, AttPduKind.Response, 5, Any, OnResponse, step: 4);
        Row(AttOpcode.ReadByTypeRequest, AttPduKind.Request, 7, 21, static (b, p) => b.Server.OnReadByType(b, p), step: 14);
        Row(AttOpcode.ReadByTypeResponse, AttPduKind.Response, 4, Any, OnResponse);
        Row(AttOpcode.ReadRequest, AttPduKind.Request, 3, 3, static (b, p) => b.Server.OnRead(b, p));
        Row(AttOpcode.ReadResponse, AttPduKind.Response, 1, Any, OnResponse);
        Row(AttOpcode.ReadBlobRequest, AttPduKind.Request, 5, 5, static (b, p) => b.Server.OnReadBlob(b, p));
        Row(AttOpcode.ReadBlobResponse, AttPduKind.Response, 1, Any, OnResponse);
        Row(AttOpcode.ReadMultipleRequest, AttPduKind.Request, 5, Any, static (b, p) => b.Server.OnReadMultiple(b, p), step: 2);
        Row(AttOpcode.ReadMultipleResponse, AttPduKind.Response, 1, Any, OnResponse);
        Row(AttOpcode.ReadByGroupTypeRequest, AttPduKind.Request, 7, 21, static (b, p) => b.Server.OnReadByGroupType(b, p), step: 14);
        Row(AttOpcode.ReadByGroupTypeResponse, AttPduKind.Response, 6, Any, OnResponse);
        Row(AttOpcode.WriteRequest, AttPduKind.Request, 3, Any, static (b, p) => b.Server.OnWriteRequest(b, p));
        Row(AttOpcode.WriteResponse, AttPduKind.Response, 1, 1, OnResponse);
        Row(AttOpcode.PrepareWriteRequest, AttPduKind.Request, 5, Any, static (b, p) => b.Server.OnPrepareWrite(b, p));
        Row(AttOpcode.PrepareWriteResponse, AttPduKind.Response, 5, Any, OnResponse);
        Row(AttOpcode.ExecuteWriteRequest, AttPduKind.Request, 2, 2, static (b, p) => b.Server.OnExecuteWrite(b, p));
        Row(AttOpcode.ExecuteWriteResponse, AttPduKind.Response, 1, 1, OnResponse);
        Row(AttOpcode.HandleValueNotification, AttPduKind.Notification, 3, Any, static (b, p) => b.Received.OnNotification(p));
        Row(AttOpcode.HandleValueIndication, AttPduKind.Indication, 3, Any, static (b, p) => b.Received.OnIndication(p));
        Row(AttOpcode.HandleValueConfirmation, AttPduKind.Confirmation, 1, 1, static (b, _) => b.Updates.OnConfirmation());
        Row(AttOpcode.ReadMultipleVariableRequest, AttPduKind.Request, 5, Any, static (b, p) => b.Server.OnReadMultipleVariable(b, p), step: 2);
        Row(AttOpcode.ReadMultipleVariableResponse, AttPduKind.Response, 1, Any, OnResponse);
        Row(AttOpcode.MultipleHandleValueNotification, AttPduKind.Notification, 9, Any, static (b, p) => b.Received.OnMultiple(p));
        Row(AttOpcode.WriteCommand, AttPduKind.Command, 3, Any, static (b, p) => b.Server.OnWriteCommand(b, p));
        Row(AttOpcode.SignedWriteCommand, AttPduKind.Command, 15, Any, static (b, p) => b.Server.OnSignedWrite(b, p));
    }

    private AttPdu(AttOpcode opcode, AttPduKind kind, int minLength, int maxLength, int step, AttHandler handler)
    {
        Opcode = opcode;
        Kind = kind;
        MinLength = minLength;
        MaxLength = maxLength;
        Step = step;
        Handler = handler;
    }

    public AttOpcode Opcode { get; }

    /// <summary>The name that the Core Specification gives it, without spaces.</summary>
    public string Name => Opcode.ToString();

    public AttPduKind Kind { get; }

    /// <summary>The shortest form, opcode included.</summary>
    public int MinLength { get; }

    /// <summary>The longest form; the MTU limits it as well.</summary>
    public int MaxLength { get; }

    /// <summary>Longer forms differ from the shortest by a multiple of this.</summary>
    public int Step { get; }

    public AttHandler Handler { get; }

    /// <summary>The row of an opcode, or null for one that is not known.</summary>
    public static AttPdu? Of(byte opcode) => Rows[opcode];

    public bool AllowsLength(int length) => length >= MinLength && length <= MaxLength && (length - MinLength) % Step == 0;

    private static void Row(AttOpcode opcode, AttPduKind kind, int minLength, int maxLength, AttHandler handler, int step = 1)
        => Rows[(byte)opcode] = new AttPdu(opcode, kind, minLength, maxLength, step, handler);

    private static void OnResponse(AttBearer bearer, ReadOnlySpan<byte> pdu) => bearer.Client.OnResponse(pdu);
}
