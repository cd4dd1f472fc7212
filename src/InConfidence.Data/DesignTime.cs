using InConfidence.Data.Databases;

namespace InConfidence.Data;

/// <summary>How the two migration assemblies build the model when a migration is made.</summary>
internal static class DesignTime
{
    public static StoreContext Context(Database database) => database.CreateContext();
}
