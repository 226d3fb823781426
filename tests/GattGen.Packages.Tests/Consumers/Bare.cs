// A declaration that would not work.
using GattGen;

[GattService(0x180F)]
public class Bare
{
}
