// What an object server says of an object (Object Transfer Service 1.0, 3.2).
using System;

namespace GattGen.Profiles;

/// <summary>How large an object is (Object Transfer Service 1.0, 3.2.3).</summary>
/// <param name="Current">How many octets it has.</param>
/// <param name="Allocated">For how many octets there is room, without appending.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.ObjectSize)]
public partial record struct ObjectSize(uint Current, uint Allocated);

/// <summary>What may be done with an object (Object Transfer Service 1.0, 3.2.7).</summary>
[Flags]
public enum ObjectProperties : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It may be deleted.</summary>
    Delete = 0x01,

    /// <summary>It may be executed.</summary>
    Execute = 0x02,

    /// <summary>It may be read.</summary>
    Read = 0x04,

    /// <summary>It may be written, and named.</summary>
    Write = 0x08,

    /// <summary>It may be written beyond its allocated size.</summary>
    Append = 0x10,

    /// <summary>It may be cut off.</summary>
    Truncate = 0x20,

    /// <summary>What it has may be written over.</summary>
    Patch = 0x40,

    /// <summary>It is marked; what that means is up to the application.</summary>
    Mark = 0x80,
}

/// <summary>What became of an object (Object Transfer Service 1.0, 3.6).</summary>
/// <param name="Changes">What has changed, and who did it.</param>
/// <param name="ObjectId">The object.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.ObjectChanged)]
public partial record struct ObjectChanged(ObjectChanges Changes, UInt48 ObjectId);

/// <summary>What became of an object, and who did it (Object Transfer Service 1.0, 3.6).</summary>
[Flags]
public enum ObjectChanges : byte
{
    /// <summary>Nothing; the server did it.</summary>
    None = 0,

    /// <summary>A client did it; otherwise the server.</summary>
    ByClient = 0x01,

    /// <summary>Its octets have changed.</summary>
    Contents = 0x02,

    /// <summary>What is said of it has changed.</summary>
    Metadata = 0x04,

    /// <summary>It is new.</summary>
    Created = 0x08,

    /// <summary>It is gone.</summary>
    Deleted = 0x10,
}

/// <summary>What is said of an object.</summary>
/// <param name="Id">Its number, 0x100..0xFFFFFFFFFFFF.</param>
/// <param name="Name">Its name, 0..120 octets of UTF-8.</param>
/// <param name="Type">What it is.</param>
/// <param name="Size">How large it is.</param>
/// <param name="Properties">What may be done with it.</param>
/// <param name="FirstCreated">When it was made; null where that is not known.</param>
/// <param name="LastModified">When it was changed last; null where that is not known.</param>
public sealed record ObjectMetadata(
    ulong Id,
    string Name,
    BleUuid Type,
    ObjectSize Size,
    ObjectProperties Properties,
    DateTime? FirstCreated = null,
    DateTime? LastModified = null);
