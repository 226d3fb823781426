// What the data of the six kinds of fitness machines have in common: they may come in pieces.
namespace GattGen.Profiles;

/// <summary>The data of a fitness machine, which come in several notifications where the MTU does not carry them at once (Fitness Machine Service 1.0, 4.19).</summary>
/// <typeparam name="T">The type of the data.</typeparam>
public interface IFitnessMachineData<T>
    where T : struct
{
    /// <summary>Whether more data of the same moment come in the next notification (the More Data bit).</summary>
    bool IsMoreToCome { get; }

    /// <summary>The data in pieces that an MTU carries, all but the last of which say that there is more to come. What fits is its only piece.</summary>
    /// <param name="room">The largest piece in octets: the MTU less 3, at least 20.</param>
    T[] Split(int room);

    /// <summary>Takes what it has over an earlier piece: of each field the latest.</summary>
    /// <param name="earlier">The piece that came before.</param>
    T Over(T earlier);
}
