// The client of the Automation IO service: inputs and outputs, however many there are.
using System.Collections.Generic;

namespace GattGen.Profiles;

public partial class AutomationIoService
{
    public sealed partial class Client
    {
        /// <summary>The digital inputs, or the outputs, of the device. An output can be written.</summary>
        /// <param name="outputs">Which of them.</param>
        /// <seealso cref="AutomationIoService"/>
        public IReadOnlyList<RemoteSignal<Digitals>> FindDigitals(bool outputs)
            => Find<Digitals>(Assigned.Characteristics.Digital, outputs, Digitals.TryDecode, static (value, octets) => value.Encode(octets), Digitals.MaxLength);

        /// <summary>The analog inputs, or the outputs, of the device. An output can be written.</summary>
        /// <param name="outputs">Which of them.</param>
        /// <seealso cref="AutomationIoService"/>
        public IReadOnlyList<RemoteSignal<AnalogValue>> FindAnalogs(bool outputs)
            => Find<AnalogValue>(Assigned.Characteristics.Analog, outputs, AnalogValue.TryDecode, static (value, octets) => value.Encode(octets), AnalogValue.MaxLength);

        private List<RemoteSignal<T>> Find<T>(BleUuid uuid, bool outputs, GattDecoder<T> decoder, GattEncoder<T> encoder, int maxLength)
        {
            var signals = new List<RemoteSignal<T>>();
            foreach (var characteristic in Service.Characteristics)
            {
                if (characteristic.Uuid != uuid)
                    continue;
                var signal = new RemoteSignal<T>(characteristic, decoder, encoder, maxLength);
                if (signal.IsOutput == outputs)
                    signals.Add(signal);
            }

            return signals;
        }
    }
}
