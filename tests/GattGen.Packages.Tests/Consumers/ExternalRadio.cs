// What an application with an external controller adds: the host, with P-256 of a library where the framework has none.
using GattGen;
using GattGen.Crypto;
using GattGen.Hci;
using GattGen.Host;
using GattGen.Profiles;

namespace MeadowApplication
{
    public static class ExternalRadio
    {
        public static BatteryService Battery { get; } = new BatteryService { Level = 100 };

        public static HostBle Open(IHciTransport transport, IHostDriver driver)
            => new HostBle(transport, driver, new HostOptions { Cryptography = new BouncyCastleBackEnd() });
    }
}
