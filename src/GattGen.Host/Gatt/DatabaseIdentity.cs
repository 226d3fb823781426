// What makes a database the one that a client has discovered: its hash, and where two differ (Core Vol 3, Part G, 7.1, 7.3.1).
using System;
using System.Buffers.Binary;
using GattGen.Crypto;

namespace GattGen.Host;

/// <summary>The hash of a database, and the range of handles in which two databases differ.</summary>
internal static class DatabaseIdentity
{
    private static readonly BleUuid PrimaryService = new BleUuid(GattDeclaration.PrimaryService);
    private static readonly BleUuid SecondaryService = new BleUuid(GattDeclaration.SecondaryService);
    private static readonly BleUuid Include = new BleUuid(GattDeclaration.Include);
    private static readonly BleUuid Characteristic = new BleUuid(GattDeclaration.Characteristic);

    /// <summary>Works out the hash (7.3.1).</summary>
    /// <param name="database">The attributes.</param>
    /// <param name="backEnd">Does the AES.</param>
    /// <param name="hash">Takes 16 octets as they travel.</param>
    public static void Hash(AttributeDatabase database, ICryptographicBackEnd backEnd, Span<byte> hash)
    {
        Span<byte> header = stackalloc byte[4];
        var sum = new DatabaseHash(backEnd);
        for (var handle = 1; handle <= database.LastHandle; handle++)
        {
            if (database.Find((ushort)handle) is not { } attribute || !IsHashed(attribute, out var withValue))
                continue;
            BinaryPrimitives.WriteUInt16LittleEndian(header, attribute.Handle);
            attribute.Type.CopyTo(header.Slice(2));
            sum.Append(header);
            if (withValue)
                sum.Append(attribute.Value.Octets);
        }

        sum.Finish(hash);
    }

    /// <summary>Finds the handles that mean something else in another database, rounded to whole services.</summary>
    /// <returns>False when the databases are the same to a client.</returns>
    public static bool TryFindDifference(AttributeDatabase left, AttributeDatabase right, out ushort start, out ushort end)
    {
        int shorter = Math.Min(left.LastHandle, right.LastHandle), last = Math.Max(left.LastHandle, right.LastHandle);
        var first = 1;
        while (first <= shorter && IsSame(left, right, first))
            first++;
        start = end = 0;
        if (first > last)
            return false;
        while (last <= shorter && IsSame(left, right, last))
            last--;
        start = (ushort)Math.Min(ServiceStart(left, first), ServiceStart(right, first));
        end = (ushort)Math.Max(ServiceEnd(left, last), ServiceEnd(right, last));
        return true;
    }

    /// <summary>Whether an attribute declares a service.</summary>
    private static bool IsService(GattAttribute attribute) => attribute.Type == PrimaryService || attribute.Type == SecondaryService;

    // Declarations and extended properties with their value, the other descriptors of the specification without.
    private static bool IsHashed(GattAttribute attribute, out bool withValue)
    {
        withValue = IsDeclaration(attribute) || attribute.Type == new BleUuid(Assigned.Descriptors.CharacteristicExtendedProperties);
        return withValue
            || attribute.Type == new BleUuid(Assigned.Descriptors.CharacteristicUserDescriptor)
            || attribute.Type == new BleUuid(Assigned.Descriptors.ClientCharacteristicConfiguration)
            || attribute.Type == new BleUuid(Assigned.Descriptors.ServerCharacteristicConfiguration)
            || attribute.Type == new BleUuid(Assigned.Descriptors.CharacteristicPresentationFormat)
            || attribute.Type == new BleUuid(Assigned.Descriptors.CharacteristicAggregateFormat);
    }

    private static bool IsDeclaration(GattAttribute attribute) => IsService(attribute) || attribute.Type == Include || attribute.Type == Characteristic;

    private static bool IsSame(AttributeDatabase left, AttributeDatabase right, int handle)
    {
        var (a, b) = (left.Find((ushort)handle), right.Find((ushort)handle));
        if (a is null || b is null)
            return a is null && b is null;
        if (a.Type != b.Type || (IsService(a) && a.GroupEnd != b.GroupEnd))
            return false;
        return !IsHashed(a, out var withValue) || !withValue || a.Value.Octets.SequenceEqual(b.Value.Octets);
    }

    private static int ServiceStart(AttributeDatabase database, int handle)
    {
        if (handle > database.LastHandle)
            return handle;
        while (handle > 1 && (database.Find((ushort)handle) is not { } attribute || !IsService(attribute)))
            handle--;
        return handle;
    }

    // A handle in a gap behind a service belongs to none.
    private static int ServiceEnd(AttributeDatabase database, int handle)
        => handle > database.LastHandle ? handle : Math.Max(handle, database.Find((ushort)ServiceStart(database, handle))!.GroupEnd);
}
