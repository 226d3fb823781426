// The client of the Environmental Sensing service: all sensors, however many of a kind.
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

public partial class EnvironmentalSensingService
{
    public sealed partial class Client
    {
        /// <summary>Finds all sensors of the service, several of one kind too, with their descriptions.</summary>
        /// <param name="cancel">Gives up.</param>
        /// <returns>The sensors in the order of the device.</returns>
        /// <exception cref="BleException">The server denied a descriptor, or the link has ended.</exception>
        /// <seealso cref="EnvironmentalSensingService"/>
        public async ValueTask<IReadOnlyList<RemoteSensor>> FindSensorsAsync(CancellationToken cancel = default)
        {
            var sensors = new List<RemoteSensor>();
            foreach (var characteristic in Service.Characteristics)
            {
                if (EnvironmentalReading.IsKnown(characteristic.Uuid))
                    sensors.Add(await RemoteSensor.OfAsync(characteristic, cancel).ConfigureAwait(false));
            }

            return sensors;
        }
    }
}
