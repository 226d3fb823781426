// Record access for clients of the Glucose service.
namespace GattGen.Profiles;

public partial class GlucoseService
{
    public sealed partial class Client
    {
        private RecordAccessClient<GlucoseRecord>? _records;

        /// <summary>The records of the sensor: reports, deletes and counts them. Contexts come with their measurements.</summary>
        /// <example>
        /// <code>
        /// var client = await GlucoseService.Client.DiscoverAsync(link, cancel);
        /// Console.WriteLine(await client.Records.CountAsync(RecordSelection.All, cancel));
        /// await foreach (var record in client.Records.ReportAsync(RecordSelection.AtLeast(RecordKey.SequenceNumber(17)), cancel))
        ///     Console.WriteLine(record.Measurement.MilligramsPerDecilitre + " " + record.Context?.Meal);
        /// await client.Records.DeleteAsync(RecordSelection.All, cancel);
        /// </code>
        /// </example>
        /// <seealso cref="GlucoseService.RecordAccess"/>
        /// <seealso cref="GlucoseService.Measurement"/>
        /// <seealso cref="GlucoseService.Context"/>
        public RecordAccessClient<GlucoseRecord> Records => _records ??= new(RecordAccess.Remote, cancel => GlucoseRecordReader.OpenAsync(this, cancel));
    }
}
