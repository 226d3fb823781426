// Record access and the specific operations for clients of the Continuous Glucose Monitoring service.
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

public partial class ContinuousGlucoseMonitoringService
{
    public sealed partial class Client
    {
        private RecordAccessClient<CgmMeasurement>? _records;
        private CgmFeature? _feature;

        /// <summary>The records of the monitor: reports, deletes and counts them.</summary>
        /// <example>
        /// <code>
        /// var client = await ContinuousGlucoseMonitoringService.Client.DiscoverAsync(link, cancel);
        /// await foreach (var record in client.Records.ReportAsync(RecordSelection.All, cancel))
        ///     Console.WriteLine(record.TimeOffset + " min: " + record.GlucoseConcentration + " mg/dL");
        /// </code>
        /// </example>
        /// <seealso cref="ContinuousGlucoseMonitoringService.RecordAccess"/>
        public RecordAccessClient<CgmMeasurement> Records
            => _records ??= new(RecordAccess.Remote, cancel => CgmRecordReader.OpenAsync(Measurement.Remote, cancel));

        /// <summary>Asks the specific ops control point for something, with an E2E-CRC where the monitor has the feature, and takes it off the answer.</summary>
        /// <param name="request">The request, without CRC.</param>
        /// <param name="cancel">Gives up waiting; the server goes on.</param>
        /// <returns>The answer, without CRC.</returns>
        /// <exception cref="BleException"><see cref="BleError.InputOutput"/>: the server refused, and <see cref="BleException.Status"/> is the ATT error code; or the CRC of its
        /// answer is wrong, and it is 0. <see cref="BleError.TimedOut"/>: no answer has come. <see cref="BleError.NotConnected"/>: the link has ended.</exception>
        /// <seealso cref="ContinuousGlucoseMonitoringService.SpecificOps"/>
        public async ValueTask<CgmCommand> OperateAsync(CgmCommand request, CancellationToken cancel = default)
        {
            var feature = _feature ??= await Feature.ReadAsync(cancel).ConfigureAwait(false);
            if ((feature.Features & CgmFeatures.EndToEndCrc) == 0)
                return await SpecificOps.RequestAsync(request, cancel).ConfigureAwait(false);
            var answer = await SpecificOps.RequestAsync(request.WithCrc(), cancel).ConfigureAwait(false);
            return answer.TryTakeCrc(out answer)
                ? answer
                : throw new BleException(BleError.InputOutput, "The E2E-CRC of an answer of the CGM Specific Ops Control Point is wrong.");
        }

        /// <summary>Tells the monitor what time it is.</summary>
        /// <param name="now">The time, its zone and daylight saving time; a CRC is added where the monitor has the feature.</param>
        /// <param name="cancel">Gives up waiting.</param>
        /// <exception cref="BleException">As <see cref="OperateAsync"/>.</exception>
        public async ValueTask SetTimeAsync(CgmSessionStartTime now, CancellationToken cancel = default)
        {
            var feature = _feature ??= await Feature.ReadAsync(cancel).ConfigureAwait(false);
            await SessionStartTime.WriteAsync((feature.Features & CgmFeatures.EndToEndCrc) != 0 ? now.WithCrc() : now, cancel).ConfigureAwait(false);
        }
    }
}
