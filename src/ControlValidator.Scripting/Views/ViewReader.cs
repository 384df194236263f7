using System.Reflection;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Scripting;

/// <summary>Reads what a view offers by asking it for everything: it says itself where each setting stands.</summary>
internal sealed class ViewReader(Type view, string resourceType)
{
    private const int MostDepth = 4;
    private const int MostSettings = 400;

    private readonly List<ViewSetting> settings = [];
    private string place = "";

    public ViewOutline Read()
    {
        using var nothing = JsonDocument.Parse("{}");
        var recorder = new Recorder { Watcher = access => place = access.Place };
        var resource = new Resource(resourceType, nothing.RootElement, default, static _ => new("", ""), recorder);
        if (view.GetMethod("Over", [typeof(Resource)])?.Invoke(null, [resource]) is { } instance)
            Walk(instance, "", depth: 0);
        return new(view.Name, resourceType, [.. settings]);
    }

    private void Walk(object instance, string before, int depth)
    {
        foreach (var property in instance.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (settings.Count >= MostSettings || property.GetIndexParameters().Length > 0 || property.PropertyType == typeof(Resource) || property.PropertyType == typeof(Node))
                continue;
            if (property.GetValue(instance) is { } value)
                Add(value, before + property.Name, depth);
        }
    }

    private void Add(object value, string access, int depth)
    {
        var type = value.GetType();
        if (type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(Setting<>))
        {
            type.GetMethod(nameof(Setting<bool>.IsPresent))?.Invoke(value, null);
            settings.Add(new(access, place, type.GetGenericArguments()[0]));
        }
        else if (depth < MostDepth && IsView(type))
        {
            Walk(value, access + ".", depth + 1);
        }
    }

    private static bool IsView(Type type) =>
        Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IView<>));
}
