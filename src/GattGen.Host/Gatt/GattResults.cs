// What a procedure of the GATT client brings, on its way to an operation of the second seam.
namespace GattGen.Host;

/// <summary>One row per result event: what it says to an operation.</summary>
internal static class GattResults
{
    /// <summary>Calls the method of an operation that stands for a result event of the module API.</summary>
    public static void Take(this GattOperation operation, in BleEvent result)
    {
        var header = result.Header;
        switch (header.Code)
        {
            case BleEventCode.GattcServiceResult:
                operation.OnService(header.Handle, header.EndHandle, header.Uuid);
                break;
            case BleEventCode.GattcCharacteristicResult:
                operation.OnCharacteristic(header.EndHandle, header.Handle, header.Kind, header.Uuid);
                break;
            case BleEventCode.GattcDescriptorResult:
                operation.OnDescriptor(header.Handle, header.Uuid);
                break;
            case BleEventCode.GattcReadResult:
                operation.OnData(result.Data);
                break;
        }
    }
}
