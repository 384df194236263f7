using ControlValidator.Scripting.Fuel;

namespace ControlValidator.Scripting.Tests.Fuel;

public sealed class RehearsingRewriting
{
    [Test]
    public void It_goes_all_the_way() => Assert.That(WeavingRehearsal.Image.IsEmpty, Is.False);
}
