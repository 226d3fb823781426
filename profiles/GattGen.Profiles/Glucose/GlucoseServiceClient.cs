// Record access for clients of the Glucose service.
namespace GattGen.Profiles;

public partial class GlucoseService
{
    public sealed partial class Client
    {
        private RecordAccessClient<GlucoseRecord>? _records;

        /// <summary>The records of the sensor: reports, deletes and counts them. Contexts come with their measurements.</summary>
        public RecordAccessClient<GlucoseRecord> Records => _records ??= new(RecordAccess.Remote, cancel => GlucoseRecordReader.OpenAsync(this, cancel));
    }
}
