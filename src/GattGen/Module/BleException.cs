// The errors of the module API (CONFORMANCE 1.1: the errno names of the module specification's implementations).
using System;
using System.Globalization;

namespace GattGen;

/// <summary>Why a call was refused. The numbers are the errno values that implementations of the module specification raise.</summary>
public enum BleError
{
    /// <summary>No error.</summary>
    None = 0,

    /// <summary>ENOENT: there is nothing of the kind that was named.</summary>
    NoEntry = 2,

    /// <summary>EIO: the controller or the peer reported a failure; see <see cref="BleException.Status"/>.</summary>
    InputOutput = 5,

    /// <summary>E2BIG: more than a limit of the stack allows.</summary>
    TooBig = 7,

    /// <summary>EAGAIN: not now; try again later.</summary>
    Again = 11,

    /// <summary>ENOMEM: a bounded queue or table is full.</summary>
    NoMemory = 12,

    /// <summary>EBUSY: another activity stands in the way.</summary>
    Busy = 16,

    /// <summary>ENODEV: the radio is not active.</summary>
    NoDevice = 19,

    /// <summary>EINVAL: an argument is out of its range, or names nothing.</summary>
    InvalidArgument = 22,

    /// <summary>EOPNOTSUPP: this radio cannot do it.</summary>
    NotSupported = 95,

    /// <summary>ENOTCONN: there is no such connection, or it has ended.</summary>
    NotConnected = 107,

    /// <summary>ETIMEDOUT: no answer within the time allowed.</summary>
    TimedOut = 110,

    /// <summary>EALREADY: the same thing is already under way, or done.</summary>
    Already = 114,
}

/// <summary>The one exception of the module API and of the asynchronous layer.</summary>
public sealed class BleException : Exception
{
    /// <summary>An error with the text of its number.</summary>
    /// <param name="error">What happened.</param>
    public BleException(BleError error)
        : this(error, null, 0)
    {
    }

    /// <summary>An error with a text.</summary>
    /// <param name="error">What happened.</param>
    /// <param name="message">What was wrong and what would be right.</param>
    public BleException(BleError error, string? message)
        : this(error, message, 0)
    {
    }

    /// <summary>An error with a text and what the peer or controller said.</summary>
    /// <param name="error">What happened.</param>
    /// <param name="message">What was wrong and what would be right, or null for the text of the number.</param>
    /// <param name="status">See <see cref="Status"/>.</param>
    public BleException(BleError error, string? message, int status)
        : base(message ?? Text(error, status))
    {
        Error = error;
        Status = status;
    }

    /// <summary>What happened.</summary>
    public BleError Error { get; }

    /// <summary>
    /// What the peer said: an ATT error code (Core Vol 3, Part F, 3.4.1.1) where a request was refused; the HCI error code that
    /// ended the link (Core Vol 1, Part F) where <see cref="Error"/> is <see cref="BleError.NotConnected"/>; <see cref="BleStatus.Pairing"/> plus the reason
    /// where pairing failed, <see cref="BleStatus.Controller"/> plus the HCI error code where a link could not be encrypted, <see cref="BleStatus.Channel"/>
    /// plus the result where an L2CAP channel was refused; otherwise 0.
    /// </summary>
    public int Status { get; }

    private static string Text(BleError error, int status)
    {
        var text = error switch
        {
            BleError.NoEntry => "There is no such thing (ENOENT).",
            BleError.InputOutput => "The controller or the peer reported a failure (EIO).",
            BleError.TooBig => "More than the stack allows (E2BIG).",
            BleError.Again => "Not now; try again later (EAGAIN).",
            BleError.NoMemory => "A queue or table of the stack is full (ENOMEM).",
            BleError.Busy => "Another activity stands in the way (EBUSY).",
            BleError.NoDevice => "The radio is not active: set Active first (ENODEV).",
            BleError.InvalidArgument => "An argument is out of its range or names nothing (EINVAL).",
            BleError.NotSupported => "This radio cannot do that (EOPNOTSUPP).",
            BleError.NotConnected => "There is no such connection, or it has ended (ENOTCONN).",
            BleError.TimedOut => "No answer within the time allowed (ETIMEDOUT).",
            BleError.Already => "That is already under way or done (EALREADY).",
            _ => "Error " + ((int)error).ToString(CultureInfo.InvariantCulture) + ".",
        };
        return status == 0 ? text : text + " Status 0x" + status.ToString("X2", CultureInfo.InvariantCulture) + ".";
    }
}
