// Terminals of Linux, as its C library and its headers have them. The numbers and layouts are those of asm-generic/fcntl.h, ioctls.h,
// termbits.h and errno-base.h, which x86, x64, arm and arm64 share (others, such as MIPS and PowerPC, have their own).
using System;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace GattGen.Transports;

/// <summary>The calls and numbers of Linux that a serial port needs.</summary>
internal static class LinuxTerminal
{
    // asm-generic/errno-base.h and errno.h
    public const int NotPermitted = 1;
    public const int NoEntry = 2;
    public const int Interrupted = 4;
    public const int InputOutput = 5;
    public const int NoSuchAddress = 6;
    public const int TryAgain = 11;
    public const int AccessDenied = 13;
    public const int Busy = 16;
    public const int NoDevice = 19;
    public const int IsDirectory = 21;
    public const int Invalid = 22;

    // asm-generic/fcntl.h: O_RDWR, O_NOCTTY, O_NONBLOCK, O_CLOEXEC
    public const int OpenFlags = 0x2 | 0x100 | 0x800 | 0x80000;

    // sys/eventfd.h: EFD_NONBLOCK, EFD_CLOEXEC
    public const int EventFlags = 0x800 | 0x80000;

    // asm-generic/poll.h
    public const short PollIn = 0x1;
    public const short PollOut = 0x4;

    // asm-generic/ioctls.h; the first three carry the size of struct termios2, 44 octets
    public const uint GetSettings = 0x802C_542A;
    public const uint SetSettings = 0x402C_542B;
    public const uint SetExclusive = 0x540C;
    public const uint SetNotExclusive = 0x540D;
    public const uint GetExclusive = 0x8004_5440;
    public const uint GetOutputQueue = 0x5411;
    public const uint Flush = 0x540B;
    public const int FlushOutput = 1;
    public const int FlushBoth = 2;

    /// <summary>Whether this is a system whose numbers these are.</summary>
    public static bool IsHere => RuntimeInformation.IsOSPlatform(OSPlatform.Linux)
        && RuntimeInformation.ProcessArchitecture is Architecture.X86 or Architecture.X64 or Architecture.Arm or Architecture.Arm64;

    /// <summary>The error of the last call on this thread.</summary>
    public static int LastError => Marshal.GetLastWin32Error();

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    public static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    public static extern int Close(IntPtr descriptor);

    [DllImport("libc", EntryPoint = "read", SetLastError = true)]
    public static extern IntPtr Read(SafeHandle descriptor, ref byte buffer, UIntPtr count);

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    public static extern IntPtr Write(SafeHandle descriptor, ref byte buffer, UIntPtr count);

    [DllImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    public static extern int Control(SafeHandle descriptor, UIntPtr request, ref byte argument);

    [DllImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    public static extern int Control(SafeHandle descriptor, UIntPtr request, ref int argument);

    [DllImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    public static extern int Control(SafeHandle descriptor, UIntPtr request, IntPtr argument);

    [DllImport("libc", EntryPoint = "eventfd", SetLastError = true)]
    public static extern int EventDescriptor(uint value, int flags);

    [DllImport("libc", EntryPoint = "poll", SetLastError = true)]
    public static extern int Poll(ref PollEntry entries, UIntPtr count, int milliseconds);

    /// <summary>struct pollfd.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct PollEntry
    {
        public int Descriptor;
        public short Wanted;
        public short Found;
    }
}

/// <summary>A file descriptor, which is closed when nobody uses it any more.</summary>
internal sealed class DescriptorHandle : SafeHandleMinusOneIsInvalid
{
    public DescriptorHandle(int descriptor)
        : base(ownsHandle: true)
        => SetHandle((IntPtr)descriptor);

    protected override bool ReleaseHandle() => LinuxTerminal.Close(handle) == 0;
}
