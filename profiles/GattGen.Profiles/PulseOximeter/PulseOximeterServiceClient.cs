// Record access for clients of the Pulse Oximeter service.
namespace GattGen.Profiles;

public partial class PulseOximeterService
{
    public sealed partial class Client
    {
        private RecordAccessClient<PlxSpotCheckMeasurement>? _records;

        /// <summary>The stored spot checks of the oximeter: reports, deletes and counts all of them; null where it stores none.</summary>
        /// <example>
        /// <code>
        /// var client = await PulseOximeterService.Client.DiscoverAsync(link, cancel);
        /// if (client.Records is { } records)
        /// {
        ///     await foreach (var check in records.ReportAsync(RecordSelection.All, cancel))
        ///         Console.WriteLine(check.TimeStamp + ": " + check.SpO2 + " %");
        /// }
        /// </code>
        /// </example>
        /// <seealso cref="PulseOximeterService.RecordAccess"/>
        public RecordAccessClient<PlxSpotCheckMeasurement>? Records
            => RecordAccess is not { } access || SpotCheck is not { } spotCheck
                ? null
                : _records ??= new(
                    access.Remote,
                    cancel => SingleRecordReader<PlxSpotCheckMeasurement>.OpenAsync(spotCheck.Remote, PlxSpotCheckMeasurement.TryDecode, cancel));
    }
}
